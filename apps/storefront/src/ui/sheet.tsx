'use client';

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from './icons.tsx';

type SheetProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly from: 'left' | 'right' | 'full' | 'middle';
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Draws no head of its own; the title is read, not seen. */
  readonly bare?: boolean;
};

/** A modal dialog that slides in: focus goes in and comes back, Escape and a tap beside it close it. */
export function Sheet({ open, onClose, title, from, children, footer, bare = false }: SheetProps) {
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
      // The event comes late: a sheet that was opened again in the meantime stays open.
      onClose={() => dialog.current?.open === false && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
      className={`sheet sheet-${from}`}
    >
      {open && (
        <div className="flex h-full max-h-[inherit] flex-col">
          <div
            className={bare ? 'sr-only' : 'flex items-center justify-between border-b border-line px-5 py-3'}
          >
            <h2 id={heading} className="display text-21">
              {title}
            </h2>
            {!bare && (
              <button type="button" onClick={onClose} className="-mr-2 grid size-11 place-items-center">
                <Icon name="close" />
                <span className="sr-only">Close</span>
              </button>
            )}
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">{children}</div>
          {footer !== undefined && <div className="border-t border-line bg-paper px-5 py-4">{footer}</div>}
        </div>
      )}
    </dialog>
  );
}
