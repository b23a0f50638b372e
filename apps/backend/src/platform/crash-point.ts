/** The point at which this process was told to die, for the tests of what a crash leaves behind. */
const armed = process.env.CRASH_POINT ?? '';

/**
 * Kills this process at once, as a power cut would, when it was started with `CRASH_POINT` set to this name. The configuration
 * refuses that variable in production. Names are `part.moment`; bench/chaos goes through all of them.
 */
export function crashPoint(name: string): void {
  if (armed === name) process.kill(process.pid, 'SIGKILL');
}
