/** Time as a value, so that tests move it. Stock and holds go by the clock of PostgreSQL, never by this one. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
