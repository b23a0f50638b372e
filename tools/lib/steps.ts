import { Problem } from './problem.ts';

const WIDTH = 26;
/** A step that takes longer says that it is under way. */
const PATIENCE_MS = 2_000;

/** Runs one step with a progress line at its end: what it was and how long it took. Steps may run side by side. */
export async function step<Result>(what: string, work: () => Promise<Result> | Result): Promise<Result> {
  const startedAt = performance.now();
  const patience = setTimeout(() => process.stdout.write(`… ${what}\n`), PATIENCE_MS);
  try {
    const result = await work();
    process.stdout.write(
      `• ${what.padEnd(WIDTH)} ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s\n`,
    );
    return result;
  } catch (error) {
    process.stdout.write(`• ${what.padEnd(WIDTH)} failed\n`);
    throw error;
  } finally {
    clearTimeout(patience);
  }
}

/** Ends the process with what went wrong: one sentence for a `Problem`, the whole error for a bug. */
export function report(error: unknown): void {
  process.stderr.write(
    error instanceof Problem
      ? `\n${error.message}\n`
      : `\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
}
