import { type RefObject, useEffect, useRef } from 'react';

type QueueKeys = {
  readonly mark: (id: string) => void;
  readonly approve: (id: string) => void;
  readonly turnDown: (id: string) => void;
};

/** Lets a queue be worked through by the keyboard: J and K move the focus over its rows, X marks, A approves, R turns down. */
export function useQueueKeys(list: RefObject<HTMLElement | null>, keys: QueueKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-text]') ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const id = rows[at]?.dataset.text;
      switch (event.key.toLowerCase()) {
        case 'j':
          rows[Math.min(at + 1, rows.length - 1)]?.focus();
          break;
        case 'k':
          rows[Math.max(at - 1, 0)]?.focus();
          break;
        case 'x':
          if (id !== undefined) latest.current.mark(id);
          break;
        case 'a':
          if (id !== undefined) latest.current.approve(id);
          break;
        case 'r':
          if (id !== undefined) latest.current.turnDown(id);
          break;
        default:
          return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list]);
}

/** In a field letters are letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
