import { z } from 'zod';

/** A shape as GraphQL sees it: what stands inside the wrappers, and whether it may be absent. */
export type GraphShape =
  | { readonly kind: 'scalar'; readonly name: string }
  | { readonly kind: 'enum'; readonly id: string | null; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly item: z.ZodType }
  | {
      readonly kind: 'object';
      readonly id: string | null;
      readonly fields: Readonly<Record<string, z.ZodType>>;
    };

export type Direction = 'input' | 'output';

/** Takes the wrappers off a schema: what it is, whether null may stand in its place, and what is said of it. */
export function readShape(
  schema: z.ZodType,
  direction: Direction,
): { shape: GraphShape; nullable: boolean; id: string | null } {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    const inner = schema.unwrap();
    // Every schema of the contracts is made by `z`, so what a wrapper holds is a ZodType.
    return { ...readShape(inner as z.ZodType, direction), nullable: true };
  }
  if (schema instanceof z.ZodPipe) {
    const side = direction === 'input' ? schema.in : schema.out;
    // As above: both sides of a pipe are made by `z`.
    return readShape(side as z.ZodType, direction);
  }
  const id = idOf(schema);
  return { shape: shapeOf(schema, id), nullable: false, id };
}

/** The name a schema was given, also when a description was added to a copy of it. */
export function idOf(schema: z.ZodType): string | null {
  const own = z.globalRegistry.get(schema)?.id;
  if (own !== undefined) return own;
  const { parent } = schema._zod;
  // `.meta` makes the copy of a schema by `z` as well.
  return parent === undefined ? null : idOf(parent as z.ZodType);
}

function shapeOf(schema: z.ZodType, id: string | null): GraphShape {
  if (schema instanceof z.ZodObject) return { kind: 'object', id, fields: schema.shape };
  if (schema instanceof z.ZodArray) {
    // The element was made by `z`.
    return { kind: 'list', item: schema.element as z.ZodType };
  }
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) {
    // A record over an enum holds a value for each of its words; values were made by `z`.
    const value = schema.valueType as z.ZodType;
    return {
      kind: 'object',
      id,
      fields: Object.fromEntries(schema.keyType.options.map((key) => [String(key), value])),
    };
  }
  if (schema instanceof z.ZodUnion) {
    // A query string gives one value or several; in GraphQL it is a list. Options were made by `z`.
    const list = schema.options.find((option) => option instanceof z.ZodArray) as z.ZodType | undefined;
    if (list !== undefined) return shapeOf(list, id);
  }
  if (schema instanceof z.ZodEnum) {
    const values = schema.options.map(String);
    return values.join() === 'true' ? { kind: 'scalar', name: 'Boolean' } : { kind: 'enum', id, values };
  }
  if (schema instanceof z.ZodLiteral) return { kind: 'enum', id, values: [...schema.values].map(String) };
  return { kind: 'scalar', name: scalarOf(schema) };
}

function scalarOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodBoolean) return 'Boolean';
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'Int' : 'Float';
  if (schema instanceof z.ZodUUID) return 'ID';
  if (schema instanceof z.ZodISODateTime) return 'Instant';
  if (schema instanceof z.ZodISODate) return 'Day';
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return 'String';
  throw new Error(
    `GraphQL has no word for a ${schema._zod.def.type}; teach graph-types.ts or change the contract.`,
  );
}
