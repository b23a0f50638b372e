import type { Outcome } from './run-check.ts';

/** Says how each step went, one row a step, and in a last line how many tests passed and failed. */
export function summarise(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length), 4);
  const row = (step: string, result: string, passed: string, failed: string, seconds: string) =>
    `${step.padEnd(width)}  ${result.padEnd(6)}  ${passed.padStart(6)}  ${failed.padStart(6)}  ${seconds.padStart(7)}`;
  const rows = outcomes.map(({ name, ok, passed, failed, seconds }) =>
    row(name, ok ? 'ok' : 'FAILED', String(passed), String(failed), seconds.toFixed(1)),
  );
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return [
    '',
    row('step', 'result', 'passed', 'failed', 'seconds'),
    ...rows,
    '',
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ].join('\n');
}
