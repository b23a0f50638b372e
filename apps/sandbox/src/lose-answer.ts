import type { Request } from 'express';
import type { State } from './state.ts';

/** Breaks the connection after the work was done, when a test asked for it: the caller cannot know what happened. */
export function loseAnswer(state: State, req: Request): boolean {
  if (req.method !== 'POST' || state.faults.loseAnswers <= 0) return false;
  state.faults = { ...state.faults, loseAnswers: state.faults.loseAnswers - 1 };
  req.socket.destroy();
  return true;
}
