import { Button } from '@selvedge/ui';
import Form from 'next/form';
import Link from 'next/link';

type SearchFormProps = {
  readonly action: string;
  readonly label: string;
  readonly q: string | undefined;
  /** What else the list is narrowed by; a search keeps it. */
  readonly keep?: Readonly<Record<string, string | undefined>>;
  readonly clearHref: string;
};

/** A search over the list below; works as a plain form too. */
export function SearchForm({ action, label, q, keep = {}, clearHref }: SearchFormProps) {
  return (
    <Form action={action} prefetch={false} role="search" className="flex w-full items-center gap-2 md:w-auto">
      {Object.entries(keep).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <input
        key={q}
        type="search"
        name="q"
        defaultValue={q}
        aria-label={label}
        placeholder={label}
        maxLength={80}
        className="min-h-9 w-full min-w-0 rounded-sm border border-mist bg-white px-2.5 placeholder:text-stone max-md:min-h-11 max-md:text-[1rem] md:w-72"
      />
      <Button type="submit" look="quiet">
        Search
      </Button>
      {q !== undefined && (
        <Link href={clearHref} prefetch={false} className="thread whitespace-nowrap">
          Clear
        </Link>
      )}
    </Form>
  );
}
