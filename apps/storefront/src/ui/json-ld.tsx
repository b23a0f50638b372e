/** Facts for machines, in the page itself. `<` is escaped so that no text can close the script. */
export function JsonLd({ facts }: { readonly facts: object }) {
  const text = JSON.stringify(facts).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with `<` escaped cannot leave the script element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
