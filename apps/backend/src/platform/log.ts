import { pino } from 'pino';

export type Log = import('pino').Logger;

/**
 * Makes the logger of a process. Fields are ids and figures: never a name, an address, a token or a secret.
 * What could carry one by mistake is cut out by its path.
 */
export function createLog(role: string, level: string): Log {
  return pino({
    level,
    base: { role },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'req.headers',
        '*.password',
        '*.email',
        '*.token',
        '*.client_secret',
        '*.cookie',
        '*.authorization',
      ],
      censor: '[cut]',
    },
  });
}
