import { errorCodes, type RouteContract } from '@selvedge/contracts';
import { isList, isRecord, type Json, refusalsOf } from '@selvedge/contracts/generate';
import { type Html, html, nothing, prose } from './docs-html.ts';
import { fieldRow, fieldsTable, typeName } from './docs-schema.ts';

const ACCESS = {
  public: 'Anybody',
  bag: 'Any browser',
  shopper: 'Shopper',
  vendor: 'Vendor staff',
  operator: 'Operator',
} as const satisfies Record<RouteContract['access'], string>;

const EXAMPLE_LINES_MAX = 60;

/** Writes one route: what it does, what it takes, what it gives, and how to try it. */
export function operationSection(
  contract: RouteContract,
  operation: Json,
  { apiUrl, shapes }: { apiUrl: string; shapes: Readonly<Record<string, Json>> },
): Html {
  const at = (...path: string[]) => path.reduce((value: Json | undefined, key) => dig(value, key), operation);
  const body = at('requestBody', 'content', 'application/json');
  const status = String(contract.status ?? 200);
  const answer = at('responses', status, 'content', 'application/json');
  return html`<article class="operation" id="${contract.name}">
  <header>
    <p class="place"><b class="method ${contract.method.toLowerCase()}">${contract.method}</b> <code>${contract.path}</code></p>
    <h3><a href="#${contract.name}">${contract.name}</a></h3>
    <p class="summary">${prose(contract.summary)}</p>
    <ul class="facts"><li>${ACCESS[contract.access]}</li>${factsOf(contract).map((fact) => html`<li>${fact}</li>`)}</ul>
  </header>
  <div class="columns">
    <div class="tells">${parameters(at('parameters'))}${shape('Body', dig(body, 'schema'), shapes)}${shape(`Answer ${status}`, dig(answer, 'schema'), shapes)}${refusals(contract)}</div>
    <div class="shows"><h4>Try it</h4><pre tabindex="0"><code>${curl(contract, operation, dig(body, 'example'), apiUrl)}</code></pre>
      <details><summary>Example answer</summary><pre tabindex="0"><code>${exampleOf(dig(answer, 'example'))}</code></pre></details></div>
  </div>
</article>`;
}

function dig(value: Json | undefined, key: string): Json | undefined {
  return isRecord(value) ? value[key] : undefined;
}

function factsOf({ graphql, cacheSeconds, idempotent }: RouteContract): string[] {
  return [
    ...(graphql === undefined ? [] : [`GraphQL ${graphql}`]),
    ...(cacheSeconds === undefined ? [] : [`Cached ${cacheSeconds} s`]),
    ...(idempotent === undefined ? [] : ['Safe to repeat']),
  ];
}

function parameters(list: Json | undefined): Html {
  const all = isList(list) ? list.filter(isRecord) : [];
  const groups = [
    ['path', 'In the path'],
    ['query', 'In the query'],
    ['header', 'Headers'],
  ] as const;
  const tables = groups.map(([where, title]) => {
    const rows = all
      .filter((one) => one.in === where)
      .map((one) =>
        fieldRow(
          String(one.name),
          one.schema ?? {},
          one.required === true,
          typeof one.description === 'string' ? one.description : '',
        ),
      );
    return rows.length === 0
      ? nothing
      : html`<h4>${title}</h4><table class="fields"><tbody>${rows}</tbody></table>`;
  });
  return html`${tables}`;
}

function shape(title: string, schema: Json | undefined, shapes: Readonly<Record<string, Json>>): Html {
  if (!isRecord(schema)) return nothing;
  if (typeof schema.$ref !== 'string') return html`<h4>${title}</h4>${fieldsTable(schema)}`;
  const named = shapes[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)];
  const fields = isRecord(named)
    ? html`<details class="answer"><summary>Its fields</summary>${fieldsTable(named)}</details>`
    : nothing;
  return html`<h4>${title}</h4><p class="type">${typeName(schema)}</p>${fields}`;
}

function refusals(contract: RouteContract): Html {
  const rows = refusalsOf(contract)
    .toSorted((a, b) => errorCodes[a].status - errorCodes[b].status)
    .map(
      (code) =>
        html`<tr><td class="status">${errorCodes[code].status}</td><th scope="row"><code>${code}</code></th><td>${errorCodes[code].title}</td></tr>`,
    );
  const own = contract.errors.length;
  return html`<details class="refusals"><summary>Refusals${own === 0 ? nothing : html` <i>${own} of its own</i>`}</summary><table><tbody>${rows}</tbody></table></details>`;
}

/** Writes a call that can be pasted into a terminal. */
function curl(contract: RouteContract, operation: Json, body: Json | undefined, apiUrl: string): string {
  const list = dig(operation, 'parameters');
  const all = isList(list) ? list.filter(isRecord) : [];
  const example = (name: string) => String(all.find((one) => one.name === name)?.example ?? '');
  const path = contract.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(example(name)));
  const query = contract.name === 'listProducts' ? '?category=women&sort=newest&limit=24' : '';
  const cookies = contract.access === 'public' ? [] : ['-b cookies.txt -c cookies.txt'];
  const lines = [
    `curl ${contract.method === 'GET' ? '' : `-X ${contract.method} `}'${apiUrl}${path}${query}'`,
    ...cookies,
    ...(contract.method === 'GET' ? [] : ["-H 'x-selvedge-client: terminal'"]),
    ...(contract.idempotent === undefined ? [] : ['-H "idempotency-key: $(uuidgen)"', "-H 'prefer: wait=5'"]),
    ...(body === undefined
      ? []
      : ["-H 'content-type: application/json'", `-d '${JSON.stringify(body, null, 2)}'`]),
  ];
  return lines.join(' \\\n  ');
}

function exampleOf(example: Json | undefined): string {
  const lines = JSON.stringify(example ?? null, null, 2).split('\n');
  return lines.length <= EXAMPLE_LINES_MAX
    ? lines.join('\n')
    : [...lines.slice(0, EXAMPLE_LINES_MAX), '…'].join('\n');
}
