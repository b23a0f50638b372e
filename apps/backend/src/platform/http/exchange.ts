import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Config } from '../config.ts';
import { sign, verify } from '../signature.ts';
import type { Exchange } from './call.ts';

/** The signed cookie that names this browser's bag. */
export const BAG_COOKIE = 'sv_bag';
const BAG_PURPOSE = 'bag';
const WAIT_MAX_SECONDS = 10;

/** Reads the browser's side of a request; cookies set through it travel with the answer. */
export function exchangeOf(config: Config, req: Request, res: Response): Exchange {
  const cookies = readCookies(req.headers.cookie ?? '');
  return {
    bagId: readBag(config, cookies[BAG_COOKIE]),
    cookies,
    requestId: res.locals.requestId ?? randomUUID(),
    ip: req.ip ?? '',
    device: (req.get('user-agent') ?? 'unknown').slice(0, 200),
    idempotencyKey: req.get('idempotency-key') ?? null,
    waitSeconds: Math.min(
      Number(/(?:^|[,\s])wait=(\d{1,2})/.exec(req.get('prefer') ?? '')?.[1] ?? 0),
      WAIT_MAX_SECONDS,
    ),
    setCookie(name, value, maxAgeSeconds) {
      res.cookie(name, value, {
        httpOnly: true,
        sameSite: 'lax',
        secure: config.secureCookies,
        path: '/',
        maxAge: maxAgeSeconds * 1000,
      });
    },
  };
}

/** Writes the cookie value of a bag. */
export function signBag(config: Config, bagId: string): string {
  return `${bagId}.${sign(config.keys.cookieSecret, BAG_PURPOSE, bagId)}`;
}

function readBag(config: Config, cookie: string | undefined): string | null {
  const [bagId, signature] = (cookie ?? '').split('.');
  if (bagId === undefined || signature === undefined) return null;
  return verify(config.keys.cookieSecret, BAG_PURPOSE, bagId, signature) ? bagId : null;
}

function readCookies(header: string): Record<string, string> {
  const pairs = header.split(';').map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, at).trim(), decode(part.slice(at + 1).trim())] as const;
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
