export type Countries = readonly { readonly code: string; readonly name: string }[];
type CountryChoiceProps = {
  readonly chosen: readonly string[];
  readonly countries: Countries;
  /** The zone each country stands in already, when it is another one. */
  readonly takenBy: ReadonlyMap<string, string>;
  readonly onChoose: (chosen: string[]) => void;
};

/** The countries of a zone; those of other zones are shown and cannot be taken. */
export function CountryChoice({ chosen, countries, takenBy, onChoose }: CountryChoiceProps) {
  // What can be chosen first; what stands in another zone after it.
  const offered = countries.toSorted((a, b) => Number(takenBy.has(a.code)) - Number(takenBy.has(b.code)));
  const toggle = (code: string) =>
    onChoose(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <fieldset>
      <legend className="mb-1 font-medium">
        Countries <span className="font-normal text-stone">{chosen.length} chosen</span>
      </legend>
      <div className="grid max-h-56 grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 overflow-y-auto border border-line px-3 py-2">
        {offered.map(({ code, name }) => {
          const elsewhere = takenBy.get(code);
          return (
            <label
              key={code}
              title={elsewhere === undefined ? undefined : `Stands in ${elsewhere}`}
              className={`flex min-h-8 items-center gap-2 max-md:min-h-11 ${elsewhere === undefined ? '' : 'text-stone'}`}
            >
              <input
                type="checkbox"
                checked={chosen.includes(code)}
                disabled={elsewhere !== undefined}
                onChange={() => toggle(code)}
                className="size-4 accent-indigo"
              />
              {name}
            </label>
          );
        })}
      </div>
      <p className="mt-1 text-12 text-stone">Countries in grey stand in another zone.</p>
    </fieldset>
  );
}
