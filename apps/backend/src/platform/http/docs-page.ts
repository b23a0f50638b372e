import { errorCodes, type RouteContract, routes } from '@selvedge/contracts';
import { isRecord, type Json, type writeOpenApi } from '@selvedge/contracts/generate';
import { type Html, html, nothing, prose } from './docs-html.ts';
import { operationSection } from './docs-operation.ts';
import { fieldsTable } from './docs-schema.ts';

const AREAS = {
  browse: 'Browse',
  cart: 'Bag',
  checkout: 'Checkout',
  drops: 'Drops',
  orders: 'Orders',
  session: 'Session',
  vendor: 'Vendor',
  admin: 'Operator',
} as const satisfies Record<RouteContract['area'], string>;

const GRAPHQL_EXAMPLE = `query Home {
  viewHome {
    newest {
      name
      price { minor currency }
      product { sizes origin }
      vendor { name city }
    }
  }
  viewMe { fullName bagCount }
}`;

/** Writes the reference page: every route by area, GraphQL, shapes and codes. */
export function docsPage(document: ReturnType<typeof writeOpenApi>, apiUrl: string): string {
  // What is sent as JSON is read as JSON.
  const whole = JSON.parse(JSON.stringify(document)) as {
    paths: Record<string, Json>;
    components: { schemas: Record<string, Json> };
  };
  const areas = Map.groupBy<string, RouteContract>(Object.values(routes), (route) => AREAS[route.area]);
  const sections = [...areas].map(([title, list]) => {
    const operations = list.map((route) => {
      const path = whole.paths[route.path.replace(/:([A-Za-z]+)/g, '{$1}')];
      const operation = isRecord(path) ? path[route.method.toLowerCase()] : undefined;
      return operationSection(route, operation ?? {}, { apiUrl, shapes: whole.components.schemas });
    });
    return html`<section class="area" id="${title.toLowerCase()}"><h2>${title}</h2><p class="standfirst">${said(document, list)}</p>${operations}</section>`;
  });
  return `<!doctype html>\n${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Selvedge API</title><meta name="description" content="Every route of the Selvedge marketplace, over REST and GraphQL.">
<link rel="preload" href="/docs/fonts/text.woff2" as="font" type="font/woff2" crossorigin><link rel="stylesheet" href="/docs/style.css"></head>
<body><a class="skip" href="#main">Skip to the reference</a>
<nav class="rail" aria-label="Reference"><a class="mark" href="#top">Selvedge <span>API</span></a><div class="entries">${[...areas].map(([title, list]) => navGroup(title, list))}${extras()}</div></nav>
<main id="main"><div id="top">${opening(document.info.description)}</div>${sections}${graphqlSection(apiUrl)}${shapes(whole.components.schemas)}${codes()}</main></body></html>`
      .html
  }`;
}

function said(document: ReturnType<typeof writeOpenApi>, list: readonly RouteContract[]): string {
  return document.tags.find((tag) => tag.name === list[0]?.area)?.description ?? '';
}

function navGroup(title: string, list: readonly RouteContract[]): Html {
  const items = list.map(
    ({ name, method }) =>
      html`<li><a href="#${name}"><span>${name}</span><b class="method ${method.toLowerCase()}">${method}</b></a></li>`,
  );
  return html`<a class="group" href="#${title.toLowerCase()}">${title}</a><ul>${items}</ul>`;
}

function extras(): Html {
  return html`<ul class="extras"><li><a href="#graphql">GraphQL</a></li><li><a href="#shapes">Shapes</a></li><li><a href="#codes">Codes</a></li></ul>`;
}

function opening(text: string): Html {
  const paragraphs = text
    .split('\n\n')
    .map((one, at) => html`<p${at === 0 ? html` class="lead"` : nothing}>${prose(one)}</p>`);
  return html`<header class="opening"><h1>The Selvedge API</h1>${paragraphs}
<p class="links"><a href="/v1/openapi.json">OpenAPI 3.1</a><a href="/graphql/schema">GraphQL schema</a></p></header>`;
}

function graphqlSection(apiUrl: string): Html {
  const call = `curl '${apiUrl}/graphql' \\\n  -H 'content-type: application/json' \\\n  -d '{"query":"{ viewProduct(slug: \\"hugo-chinos\\") { name } }"}'`;
  return html`<section class="area" id="graphql"><h2>GraphQL</h2><p class="standfirst">The same routes, answered together</p>
<div class="columns"><div class="tells"><p>Fields at the root bear the names of the routes, run the same use cases and refuse with the same codes, in <code>errors[].extensions.code</code>. A refusal of one field leaves the others their answers.</p>
<p>Tiles, order lines and bag lines lead on to <code>product</code> and <code>vendor</code>: one read each for a whole level of the query.</p>
<p>Up to 10 levels, 10 root fields, 15 aliases and a cost of 25,000 a query. One query a request. <code>POST /graphql</code> only.</p>
<p><a href="/graphql/schema">Read the schema</a></p></div><div class="shows"><h4>Ask</h4><pre tabindex="0"><code>${GRAPHQL_EXAMPLE}</code></pre><h4>Try it</h4><pre tabindex="0"><code>${call}</code></pre></div></div></section>`;
}

function shapes(schemas: Record<string, Json>): Html {
  const all = Object.entries(schemas).map(([name, schema]) => {
    const shape = isRecord(schema) ? schema : {};
    const description =
      typeof shape.description === 'string' ? html`<p>${prose(shape.description)}</p>` : nothing;
    return html`<article class="shape" id="shape-${name}"><h3><a href="#shape-${name}">${name}</a></h3>${description}${fieldsTable(shape)}</article>`;
  });
  return html`<section class="area" id="shapes"><h2>Shapes</h2><p class="standfirst">What answers are made of</p>${all}</section>`;
}

function codes(): Html {
  const rows = Object.entries(errorCodes).map(
    ([code, { status, title }]) =>
      html`<tr><td class="status">${status}</td><th scope="row"><code>${code}</code></th><td>${title}</td></tr>`,
  );
  return html`<section class="area" id="codes"><h2>Codes</h2><p class="standfirst">Every refusal there is; codes never change their meaning</p><table class="codes"><tbody>${rows}</tbody></table></section>`;
}
