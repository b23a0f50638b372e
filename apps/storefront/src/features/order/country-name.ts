const names = new Intl.DisplayNames('en-IE', { type: 'region' });

/** Writes a country by its name. */
export function countryName(code: string): string {
  return code === '' ? code : (names.of(code) ?? code);
}
