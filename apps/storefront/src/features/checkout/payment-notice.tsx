'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef } from 'react';
import type { Which } from '../vouchers/applied.tsx';
import { useVouchers } from '../vouchers/use-vouchers.ts';
import { HoldClock } from './hold-clock.tsx';
import type { PlacementEvent, PlacementState } from './placement-state.ts';
import { remedyOf } from './remedies.ts';

/** What went wrong, with the focus; and where a coupon or a gift card stood in the way, the way on without it. */
export function PaymentNotice({ state }: { readonly state: PlacementState }) {
  const router = useRouter();
  const alert = useRef<HTMLDivElement>(null);
  const notice = state.step === 'open' || state.step === 'held' ? state.notice : null;
  const without = state.step === 'open' ? state.without : undefined;
  useEffect(() => {
    if (notice === null) return;
    alert.current?.focus();
    // What was refused may have changed the bag, its prices or its steps.
    router.refresh();
  }, [notice, router]);
  if (notice === null) return null;
  return (
    <div ref={alert} role="alert" tabIndex={-1} className="mt-4 border-l-2 border-selvedge bg-card px-4 py-3">
      <p>{notice}</p>
      {without !== undefined && <GoOnWithout which={without} />}
    </div>
  );
}

function GoOnWithout({ which }: { readonly which: Which }) {
  const router = useRouter();
  const { remove, busy, done, problem } = useVouchers(() => router.refresh());
  if (done) return <p className="mt-2 text-stone">It is out of your bag. You can order now.</p>;
  return (
    <>
      <button
        type="button"
        disabled={busy}
        onClick={() => remove(which)}
        className="action-quiet mt-3 bg-paper"
      >
        {which === 'coupon' ? 'Go on without the code' : 'Go on without the gift card'}
      </button>
      {problem !== null && <p className="mt-2 text-13 text-selvedge">{problem}</p>}
    </>
  );
}

type HeldPiecesProps = {
  readonly state: PlacementState;
  readonly say: (event: PlacementEvent) => void;
};

/** How long the pieces are still kept, while they are and nothing is under way. */
export function HeldPieces({ state, say }: HeldPiecesProps) {
  const onEnd = useCallback(
    () => say({ type: 'ran_out', sentence: remedyOf({ code: 'hold_expired' }).sentence }),
    [say],
  );
  return state.step === 'held' ? <HoldClock until={state.holdUntil} onEnd={onEnd} /> : null;
}
