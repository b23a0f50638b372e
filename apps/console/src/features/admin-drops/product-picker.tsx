'use client';

import { Button, Field } from '@selvedge/ui';
import { useState } from 'react';
import { Thumb } from '../../ui/picture.tsx';
import { type Choice, PRODUCTS_MAX } from './drop-plan.ts';
import { useProductSearch } from './use-product-search.ts';

type ProductPickerProps = {
  readonly chosen: readonly Choice[];
  readonly onChange: (chosen: readonly Choice[]) => void;
  readonly error: string | undefined;
};

/** The products of a drop: those chosen, and a search by name for more. */
export function ProductPicker({ chosen, onChange, error }: ProductPickerProps) {
  const [typed, setTyped] = useState('');
  const found = useProductSearch(typed);
  const open = found?.filter(({ slug }) => chosen.every((one) => one.slug !== slug));
  return (
    <div className="grid gap-3">
      {chosen.length > 0 && (
        <ul aria-label="Chosen products" className="border-t border-line">
          {chosen.map(({ slug, name, vendorName }) => (
            <li key={slug} className="flex items-center justify-between gap-3 border-b border-line py-2">
              <span>
                {name}
                <span className="block text-12 text-stone">{vendorName}</span>
              </span>
              <Button look="bare" onClick={() => onChange(chosen.filter((one) => one.slug !== slug))}>
                Remove<span className="sr-only"> {name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field
        label="Products"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        error={error}
        hint="Search by name. All come from one shop, every size and colour of each is part of the drop."
        autoComplete="off"
        disabled={chosen.length >= PRODUCTS_MAX}
      />
      <div role="status" className="empty:hidden">
        {typed.trim() !== '' && found === null && 'No answer came. Check your connection.'}
        {typed.trim() !== '' && open?.length === 0 && 'Nothing found under these words.'}
      </div>
      {typed.trim() !== '' && open !== undefined && open.length > 0 && (
        <ul aria-label="Found products" className="border-t border-line">
          {open.map((product) => (
            <li key={product.slug} className="border-b border-line">
              <button
                type="button"
                onClick={() => {
                  onChange([...chosen, product]);
                  setTyped('');
                }}
                className="flex w-full items-center gap-3 py-2 text-left hover:bg-card"
              >
                <Thumb hash={product.hash} />
                <span>
                  {product.name}
                  <span className="block text-12 text-stone">{product.vendorName}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
