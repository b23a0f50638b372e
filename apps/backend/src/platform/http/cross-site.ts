import type { Request } from 'express';
import type { Config } from '../config.ts';

/** Sent by our client on every call; a form or a link of another site cannot send it without a CORS preflight. */
const CLIENT_HEADER = 'x-selvedge-client';

/**
 * Says whether a write that carries cookies could have been started by another site. Calls without cookies carry no
 * authority to abuse and pass.
 */
export function crossSite(config: Config, req: Request): boolean {
  if (req.headers.cookie === undefined) return false;
  const site = req.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return true;
  const origin = req.get('origin');
  if (
    origin !== undefined &&
    origin !== config.storefrontUrl &&
    origin !== config.consoleUrl &&
    origin !== config.api.url
  )
    return true;
  return req.get(CLIENT_HEADER) === undefined;
}
