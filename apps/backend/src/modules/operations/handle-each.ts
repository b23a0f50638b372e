import { type ErrorCode, errorCodes, type Handled } from '@selvedge/contracts';

/** Acts on each of several, one after the other, so that one refusal spoils nothing for the rest. An id given twice counts once. */
export async function handleEach(
  ids: readonly string[],
  act: (id: string) => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: ErrorCode }>,
): Promise<Handled> {
  const handled: Handled = { done: [], refused: [] };
  for (const id of new Set(ids)) {
    const outcome = await act(id);
    if (outcome.ok) handled.done.push(id);
    else handled.refused.push(notHandled(id, outcome.reason));
  }
  return handled;
}

/** Says which of several were done and which were not there to be done. */
export function handledOf(ids: readonly string[], done: readonly string[], missing: ErrorCode): Handled {
  const refused = [...new Set(ids)].filter((id) => !done.includes(id)).map((id) => notHandled(id, missing));
  return { done: [...done], refused };
}

function notHandled(id: string, code: ErrorCode) {
  return { id, code, title: errorCodes[code].title };
}
