/** Too many pictures wait to be worked on. */
export class PicturesBusy extends Error {}

export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets so much work run at a time and so much wait; more than that throws `PicturesBusy`. */
export function openTurns({ parallel, waitingMax }: { parallel: number; waitingMax: number }): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= parallel) {
      if (waiting.length >= waitingMax) throw new PicturesBusy();
      // Who is woken takes the place of who left: nobody can come in between.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
