import type { Return } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';
import { Thumb } from '../../ui/picture.tsx';
import { conditionWords, reasonWords } from './words.ts';

/** One line of a return: the piece, why it comes back, what is wanted instead, how it was found. */
export function ReturnLine({ line }: { readonly line: Return['lines'][number] }) {
  const { productName, colour, size, sku, quantity, reason, replacement, condition, restocked } = line;
  const found = conditionWords.find(([code]) => code === condition)?.[1];
  return (
    <li className="flex gap-4 border-b border-line py-3 first:pt-0">
      <Thumb hash={line.pictureHash} size="line" />
      <div className="min-w-0 flex-1">
        <p className="text-15 font-[550]">{productName}</p>
        <p>
          {colour}, size {size}
        </p>
        <p className="mt-1 text-12 text-stone tabular-nums">{sku}</p>
        <p className="mt-1">{reasonWords[reason]}</p>
        {replacement !== null && (
          <p className="mt-1">
            Wants {replacement.colour}, size {replacement.size}{' '}
            <span className="text-12 text-stone tabular-nums">{replacement.sku}</span>
          </p>
        )}
        {found !== undefined && (
          <p className="mt-1 text-stone">
            Came back: {found}
            {restocked ? ', for sale again' : ''}
          </p>
        )}
      </div>
      <div className="text-right whitespace-nowrap tabular-nums">
        <p className="text-15 font-[550]">× {quantity}</p>
        <p>{showMoney(line.worth)}</p>
      </div>
    </li>
  );
}
