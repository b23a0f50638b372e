/** The name, with the one red thread on its edge. */
export function Logo() {
  return (
    <span className="relative inline-block w-fit pr-2.5 text-17 leading-none font-[650] tracking-tight">
      Selvedge
      <span aria-hidden="true" className="absolute -inset-y-0.5 right-0 w-[1.5px] bg-selvedge" />
    </span>
  );
}
