'use client';

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';

type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  /** What can be done: its buttons. */
  readonly footer?: ReactNode;
};

/** A modal dialog: focus goes in and comes back, Escape and a press beside it close it. On a phone it stands at the bottom. */
export function Dialog({ open, onClose, title, note, children, footer }: DialogProps) {
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
      // The event comes late: a dialog that was opened again in the meantime stays open.
      onClose={() => dialog.current?.open === false && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="m-auto text-left whitespace-normal max-h-[92dvh] w-[min(34rem,100vw)] max-w-full overflow-y-auto overscroll-contain rounded-sm bg-paper text-ink shadow-float backdrop:bg-ink/40 max-md:mb-0 max-md:w-full"
    >
      {open && (
        <div className="p-5 md:p-6">
          <div className="mb-4 flex items-start justify-between gap-4">
            <div className="min-w-0">
              <h2 id={heading} className="text-17 leading-snug font-[600]">
                {title}
              </h2>
              {note !== undefined && <div className="mt-0.5 text-stone">{note}</div>}
            </div>
            <button
              type="button"
              onClick={onClose}
              aria-label="Close"
              className="-mt-2 -mr-2 grid size-11 shrink-0 place-items-center text-21 leading-none text-stone hover:text-ink"
            >
              <span aria-hidden="true">×</span>
            </button>
          </div>
          {children}
          {footer !== undefined && (
            <div className="mt-5 flex flex-wrap items-center justify-end gap-2">{footer}</div>
          )}
        </div>
      )}
    </dialog>
  );
}
