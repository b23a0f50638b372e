import type { ReactNode } from 'react';
import { join } from './join.ts';

export type Fact = { readonly name: string; readonly value: ReactNode; readonly strong?: boolean };

/** Names left, values right; a strong one stands under a rule, as a sum does. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-y-1.5">
      {facts.map(({ name, value, strong = false }) => (
        <div
          key={name}
          className={join(
            'flex items-baseline justify-between gap-4',
            strong && 'mt-1 border-t border-line pt-2.5 font-[600]',
          )}
        >
          <dt className={strong ? undefined : 'text-stone'}>{name}</dt>
          <dd className="min-w-0 text-right tabular-nums [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
