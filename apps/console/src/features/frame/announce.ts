export const ANNOUNCEMENT = 'console:announcement';

/** Says something in passing: shown by the toaster, read out politely. */
export function announce(words: string): void {
  window.dispatchEvent(new CustomEvent(ANNOUNCEMENT, { detail: words }));
}
