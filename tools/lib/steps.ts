import { Problem } from './problem.ts';

/** Runs one step with a progress line: what it is, then how long it took. A `Problem` is shown as its sentence. */
export async function step<Result>(what: string, work: () => Promise<Result> | Result): Promise<Result> {
  const startedAt = performance.now();
  process.stdout.write(`• ${what} … `);
  try {
    const result = await work();
    process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
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
