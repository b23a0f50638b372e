/** Stars as signs, said in words to those who do not see them. */
export function Stars({ stars }: { readonly stars: number }) {
  return (
    <span className="tracking-widest whitespace-nowrap">
      <span aria-hidden="true">
        {'★'.repeat(stars)}
        <span className="text-line">{'★'.repeat(5 - stars)}</span>
      </span>
      <span className="sr-only">{stars} out of 5</span>
    </span>
  );
}
