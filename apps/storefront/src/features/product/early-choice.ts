import type { Picked } from './picker-state.ts';

/**
 * Reads what was chosen before the page's script arrived: the form itself remembers it. `drawn` is what the page was drawn
 * with; a colour still at it was not chosen by anybody.
 */
export function readEarlyChoice(root: HTMLElement | null, drawn: Picked): Partial<Picked> {
  const chosen = (name: string) =>
    root?.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? null;
  const [colour, size] = [chosen('colour'), chosen('size')];
  return {
    ...(colour === null || colour === drawn.colour ? {} : { colour }),
    ...(size === null ? {} : { size }),
  };
}
