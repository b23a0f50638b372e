/** What Next.js hands a page of its address. */
export type WithQuery = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Reads the named parameters: the first value of each, trimmed; nothing for an empty one. */
export async function readQuery<Name extends string>(
  { searchParams }: WithQuery,
  ...names: readonly Name[]
): Promise<{ readonly [Key in Name]: string | undefined }> {
  const query = await searchParams;
  const entries = names.map((name) => {
    const value = query[name];
    const first = (Array.isArray(value) ? value[0] : value)?.trim();
    return [name, first === '' ? undefined : first];
  });
  // One entry a name, which is what the mapped type says.
  return Object.fromEntries(entries) as { readonly [Key in Name]: string | undefined };
}

/** Gives `value` when it is one of `known`: an address may say anything. */
export function oneOf<Known extends string>(
  known: readonly Known[],
  value: string | undefined,
): Known | undefined {
  return known.find((one) => one === value);
}
