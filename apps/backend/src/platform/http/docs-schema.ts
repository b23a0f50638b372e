import { isList, isRecord, type Json, type JsonSchema } from '@selvedge/contracts/generate';
import { type Html, html, nothing, prose } from './docs-html.ts';

/** Writes the fields of a shape as a table; shapes with a name are linked, not repeated. */
export function fieldsTable(schema: JsonSchema): Html {
  const { properties, required } = schema;
  if (!isRecord(properties)) return html`<p class="type">${typeName(schema)}</p>`;
  const needed = isList(required) ? required : [];
  const rows = Object.entries(properties).map(([name, field]) =>
    fieldRow(name, field, needed.includes(name)),
  );
  if (rows.length === 0) return html`<p class="quiet">An empty object.</p>`;
  return html`<table class="fields"><tbody>${rows}</tbody></table>`;
}

/** Writes one field: its name, its type and what is said of it. */
export function fieldRow(name: string, field: Json, required: boolean, note = ''): Html {
  const schema = isRecord(field) ? field : {};
  const said = note === '' && typeof schema.description === 'string' ? schema.description : note;
  const inner = innerObject(schema);
  return html`<tr><th scope="row"><code>${name}</code>${required ? nothing : html`<i>optional</i>`}</th>
    <td><span class="type">${typeName(schema)}</span>${boundsOf(schema)}${said === '' ? nothing : html`<p>${prose(said)}</p>`}${inner === null ? nothing : fieldsTable(inner)}</td></tr>`;
}

/** Names a type as a reader would say it, linking what has a place of its own. */
export function typeName(schema: JsonSchema): Html {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return html`<a href="#shape-${name}">${name}</a>`;
  }
  if (isList(schema.anyOf)) {
    const options = schema.anyOf.filter(isRecord).map(typeName);
    return html`${options.map((one, at) => (at === 0 ? one : html` or ${one}`))}`;
  }
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  if (isList(schema.enum)) {
    const words = schema.enum.map((word, at) => html`${at === 0 ? '' : ' · '}<code>${String(word)}</code>`);
    return html`${words}`;
  }
  const types = isList(schema.type) ? schema.type.map(String) : [String(schema.type ?? 'any')];
  const [type = 'any'] = types;
  const orNull = types.includes('null') ? ' or null' : '';
  if (type === 'array' && isRecord(schema.items)) return html`list of ${typeName(schema.items)}${orNull}`;
  return html`${typeof schema.format === 'string' ? schema.format : type}${orNull}`;
}

function boundsOf(schema: JsonSchema): Html {
  const bounds = [
    ...rangeOf(schema.minimum, schema.maximum),
    ...(typeof schema.minLength === 'number' && schema.minLength > 1
      ? [`${schema.minLength} characters or more`]
      : []),
    ...(typeof schema.maxLength === 'number' ? [`up to ${schema.maxLength} characters`] : []),
    ...(typeof schema.maxItems === 'number' ? [`up to ${schema.maxItems} items`] : []),
  ];
  return bounds.length === 0 ? nothing : html`<span class="bounds">${bounds.join(', ')}</span>`;
}

function rangeOf(from: Json | undefined, to: Json | undefined): string[] {
  if (typeof from === 'number' && typeof to === 'number') return [`${from} to ${to.toLocaleString('en')}`];
  if (typeof from === 'number') return [`${from} or more`];
  return typeof to === 'number' ? [`up to ${to.toLocaleString('en')}`] : [];
}

function innerObject(schema: JsonSchema): JsonSchema | null {
  if (isRecord(schema.properties)) return schema;
  return isRecord(schema.items) && isRecord(schema.items.properties) ? schema.items : null;
}
