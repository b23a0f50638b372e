const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where people sign in: the shop or the console. Cookies, token audiences and accounts are apart. */
export type Realm = 'shop' | 'console';

/** Lifetimes in seconds. idle: without a refresh; absolute: in any case. */
export const REALMS = {
  shop: {
    accessCookie: 'sv_at',
    refreshCookie: 'sv_rt',
    audience: 'selvedge-shop',
    idleSeconds: 14 * DAY,
    absoluteSeconds: 90 * DAY,
  },
  console: {
    accessCookie: 'svc_at',
    refreshCookie: 'svc_rt',
    audience: 'selvedge-console',
    idleSeconds: 12 * HOUR,
    absoluteSeconds: 7 * DAY,
  },
} as const;

export const ACCESS_SECONDS = 5 * MINUTE;
/** How long the parent of the active token still gets the same successor: two tabs that woke up together. */
export const REUSE_LEEWAY_SECONDS = 10;
