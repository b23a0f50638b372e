import type { Picked } from './picker-state.ts';

/**
 * Reads what was chosen before the page's script arrived: the form itself remembers it. `drawn` is the colour the page was
 * drawn with; when it is still that one, nobody chose it.
 */
export function readEarlyChoice(root: HTMLElement | null, drawn: string): Partial<Picked> {
  const chosen = (name: string) =>
    root?.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? null;
  const [colour, size] = [chosen('colour'), chosen('size')];
  return {
    ...(colour === null || colour === drawn ? {} : { colour }),
    ...(size === null ? {} : { size }),
  };
}
