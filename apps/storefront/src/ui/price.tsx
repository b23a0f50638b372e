import type { Money } from '@selvedge/contracts';
import { showMoney } from '../money.ts';

type PriceProps = { readonly price: Money; readonly before?: Money | null; readonly from?: boolean };

/** A price; reduced ones in selvedge red with what it was. */
export function Price({ price, before = null, from = false }: PriceProps) {
  if (before === null)
    return (
      <span className="figures">
        {from && <span className="text-stone">from </span>}
        {showMoney(price)}
      </span>
    );
  return (
    <span className="figures">
      <ins className="text-selvedge no-underline">
        <span className="sr-only">now </span>
        {showMoney(price)}
      </ins>{' '}
      <del className="text-stone">
        <span className="sr-only">was </span>
        {showMoney(before)}
      </del>
    </span>
  );
}
