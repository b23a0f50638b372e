/** A body or a query as it came: names with whatever was sent for them. Each is asked for before it is believed. */
export type Form = Readonly<Record<string, unknown>>;

/** Reads a parsed body or query; anything but an object is an empty form. */
export function formOf(body: unknown): Form {
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
}

/** Reads a nested form of texts, such as metadata. */
export function textsIn(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(formOf(value)).map(([name, text]) => [name, String(text)]));
}
