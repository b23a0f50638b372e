const names = new Intl.DisplayNames('en-IE', { type: 'region' });

/** Writes a country by its name. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}
