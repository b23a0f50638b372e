import { z } from 'zod';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonSchema = { readonly [key: string]: Json };

/** What zod writes to keep whole numbers exact; it says nothing to a reader. */
const SAFE = Number.MAX_SAFE_INTEGER;

/** Writes schemas as JSON Schema, gathering named ones so that each is defined once. */
export function schemaWriter() {
  const components = new Map<string, JsonSchema>();
  const write = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    // What zod gives is JSON: it is made to be written into a file.
    const whole = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io }))) as Record<string, Json>;
    const { $defs, $schema: _, ...rest } = whole;
    for (const [name, part] of Object.entries(isRecord($defs) ? $defs : {})) keep(name, plain(part));
    // `plain` gives a record for a record.
    return plain(rest) as JsonSchema;
  };
  const keep = (name: string, part: Json) => {
    const before = components.get(name);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(part))
      throw new Error(`Two different shapes are called ${name}: give one of them another meta id.`);
    // A definition is an object.
    components.set(name, part as JsonSchema);
  };
  return { write, components };
}

/** Makes the schema one for readers: references into the document, no pattern where a format says it, no machine bounds. */
function plain(value: Json): Json {
  if (isList(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  if (isList(value.anyOf) && value.anyOf.length === 2) {
    const [one, none] = value.anyOf.map(plain);
    const { anyOf: _, ...said } = value;
    if (
      isRecord(one) &&
      isRecord(none) &&
      none.type === 'null' &&
      typeof one.type === 'string' &&
      one.enum === undefined
    )
      return { ...one, ...said, type: [one.type, 'null'] };
  }
  const kept = Object.entries(value).filter(
    ([key, inner]) =>
      !(key === 'pattern' && typeof value.format === 'string') &&
      !(key === 'minimum' && inner === -SAFE) &&
      !(key === 'maximum' && inner === SAFE) &&
      !(key === 'id' && typeof inner === 'string'),
  );
  return Object.fromEntries(
    kept.map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace('#/$defs/', '#/components/schemas/')
        : plain(inner),
    ]),
  );
}

export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
