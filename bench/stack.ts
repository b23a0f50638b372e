import { readFileSync } from 'node:fs';

/** Where the stack under load runs. */
export type Stack = {
  readonly home: string;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly cookieSecret: string;
};

/**
 * Finds the running stack: from the environment, else from what `npm start` noted in `.selvedge/`.
 * Throws one sentence when there is none. Refuses any host but this machine.
 */
export function findStack(env: Record<string, string | undefined> = process.env): Stack {
  const home = env.SELVEDGE_HOME ?? '.selvedge';
  const noted = readJson(`${home}/stack.json`);
  const keys = readJson(env.SELVEDGE_KEYS ?? `${home}/keys.json`);
  const stack = {
    apiUrl: env.API_URL ?? noted.API_URL ?? 'http://127.0.0.1:4000',
    databaseUrl: env.DATABASE_URL ?? noted.DATABASE_URL,
    redisUrl: env.REDIS_URL ?? noted.REDIS_URL,
    cookieSecret: keys.cookieSecret,
  };
  const { apiUrl, databaseUrl, redisUrl, cookieSecret } = stack;
  if (databaseUrl === undefined || redisUrl === undefined || cookieSecret === undefined) {
    throw new Error(
      'There is no running stack to load. Start one with `npm start`, then run this again in another terminal.',
    );
  }
  for (const url of [apiUrl, databaseUrl, redisUrl]) {
    const { hostname } = new URL(url);
    if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
      throw new Error(`Load goes to this machine only, not to ${hostname}.`);
  }
  return { home, apiUrl: apiUrl.replace('//localhost', '//127.0.0.1'), databaseUrl, redisUrl, cookieSecret };
}

function readJson(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
