'use client';

import type { CartLine } from '@selvedge/contracts';
import { Icon } from '../../ui/icons.tsx';
import { QUANTITY_MAX } from './cart-state.ts';
import { LineForm } from './line-form.tsx';
import type { Bag } from './use-bag.ts';

type QuantityStepsProps = { readonly line: CartLine; readonly bag: Bag };

/** How many pieces of a line, one less, one more. */
export function QuantitySteps({ line, bag }: QuantityStepsProps) {
  return (
    <div className="flex items-center border border-line">
      <Step line={line} bag={bag} by={-1} off={line.quantity <= 1} />
      <span className="figures min-w-7 text-center" role="status">
        <span className="sr-only">Pieces: </span>
        {line.quantity}
      </span>
      <Step line={line} bag={bag} by={1} off={isMost(line)} />
    </div>
  );
}

/** Whether there is no more to be had: of any piece, of this one, or for one person. */
function isMost({ quantity, limit, problem }: CartLine): boolean {
  return problem !== null || quantity >= Math.min(limit ?? QUANTITY_MAX, QUANTITY_MAX);
}

type StepProps = QuantityStepsProps & { readonly by: 1 | -1; readonly off: boolean };

function Step({ line, bag, by, off }: StepProps) {
  return (
    <LineForm line={line} bag={bag} quantity={line.quantity + by}>
      <button
        type="submit"
        disabled={off}
        className="grid size-9 place-items-center hover:bg-card disabled:text-mist pointer-coarse:size-11"
      >
        <Icon name={by < 0 ? 'minus' : 'plus'} size={14} />
        <span className="sr-only">
          {by < 0 ? 'One less of' : 'One more of'} {line.productName}
        </span>
      </button>
    </LineForm>
  );
}
