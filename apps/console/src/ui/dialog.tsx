'use client';

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';

type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly footer: ReactNode;
};

/** A modal over the page: focus goes in and comes back, Escape and a tap beside it close it. */
export function Dialog({ open, onClose, title, children, footer }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open && dialog.current?.open === true) dialog.current.close();
  }, [open]);
  // A hidden route stays in the document: leave no modal behind.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself; the click is the one beside it.
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={() => dialog.current?.open === false && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(36rem,calc(100vw-2rem))] border border-line bg-paper p-0 text-ink shadow-float backdrop:bg-[rgb(22_21_19/0.45)]"
    >
      {open && (
        <div className="flex max-h-[calc(100dvh-2rem)] flex-col">
          <h2 id={heading} className="border-b border-line px-5 py-3 text-15 font-[600]">
            {title}
          </h2>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
            {footer}
          </div>
        </div>
      )}
    </dialog>
  );
}
