'use client';

import { useEffect, useRef, useState } from 'react';
import { drawPaypalButton, type PaypalHandlers, type PaypalSetup } from './paypal-button.ts';

type PaypalWayProps = {
  readonly setup: PaypalSetup;
  readonly handlers: PaypalHandlers;
  readonly busy: boolean;
  readonly onLeave: () => void;
};

/** PayPal's own button, in its own frame; and the way to its page for browsers that open no windows. */
export function PaypalWay({ setup, handlers, busy, onLeave }: PaypalWayProps) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  }, [handlers]);
  const [drawn, setDrawn] = useState<'no' | 'yes' | 'failed'>('no');
  const { scriptUrl, clientId, currency } = setup;
  useEffect(() => {
    const target = place.current;
    if (target === null) return;
    let gone = false;
    let button: { destroy(): void } | null = null;
    // The button is drawn once and asks whatever the page is at when it is pressed.
    const asked: PaypalHandlers = {
      createOrder: () => latest.current.createOrder(),
      onApprove: () => latest.current.onApprove(),
      onCancel: () => latest.current.onCancel(),
    };
    drawPaypalButton(target, { scriptUrl, clientId, currency }, asked).then(
      (made) => {
        button = made;
        if (gone) made.destroy();
        else setDrawn('yes');
      },
      () => !gone && setDrawn('failed'),
    );
    return () => {
      gone = true;
      button?.destroy();
    };
  }, [scriptUrl, clientId, currency]);
  return (
    <div>
      <p className="mb-4 text-13 text-stone">
        You approve the payment at PayPal and come back here. We see neither your password nor your account.
      </p>
      <div ref={place} aria-busy={drawn === 'no'} className={drawn === 'failed' ? '' : 'min-h-14'} />
      {drawn === 'failed' && (
        <p role="alert" className="border-l-2 border-selvedge pl-4">
          The PayPal button could not be loaded. You can go on to PayPal in this window.
        </p>
      )}
      <p className={`mt-3 text-13 ${busy ? 'opacity-50' : ''}`}>
        <button type="button" onClick={onLeave} aria-disabled={busy} className="thread min-h-6">
          Go to PayPal in this window
        </button>
      </p>
    </div>
  );
}
