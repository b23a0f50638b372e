import { type RouteOutput, routes } from '@selvedge/contracts';
import { type Exchange, serve } from '../../platform/http/index.ts';
import { type App, done, refuse } from '../../platform/index.ts';
import { readConsoleCaller } from './authenticate.ts';
import type { Tokens } from './open-session.ts';
import { ACCESS_SECONDS, REALMS, type Realm } from './realms.ts';
import { refreshSession, signOut } from './refresh-session.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';
import { readMembership, readPerson } from './store.ts';

/** What identity needs of the bag, which stands above it: handed in by `src/http.ts`. */
export type BagHooks = {
  /** Makes this browser's bag the account's. */
  joinBag(app: App, exchange: Exchange, accountId: string): Promise<string>;
  countPieces(app: App, bagId: string): Promise<number>;
};

/** Says how a vendor is called. Vendors stand beside identity, so this is handed in as well. */
export type NameVendor = (
  app: App,
  vendorId: string,
) => Promise<{ readonly slug: string; readonly name: string } | null>;

/** The routes of signing in and out. */
export function identityRoutes(bags: BagHooks, nameVendor: NameVendor) {
  return [...shopRoutes(bags), ...consoleRoutes(nameVendor)];
}

function shopRoutes(bags: BagHooks) {
  return [
    serve(routes.viewMe, async (app, { caller, exchange }) =>
      done(await presentMe(app, bags, caller.kind === 'shopper' ? caller.accountId : null, exchange.bagId)),
    ),
    serve(routes.signUp, async (app, { body, exchange }) => {
      const signed = await signUp(app, { ...body, device: exchange.device });
      return signed.ok ? done(await welcome(app, bags, exchange, signed)) : signed;
    }),
    serve(routes.signIn, async (app, { body, exchange }) => {
      const signed = await signIn(app, { ...body, realm: 'shop', ip: exchange.ip, device: exchange.device });
      return signed.ok ? done(await welcome(app, bags, exchange, signed)) : signed;
    }),
    serve(routes.refreshSession, (app, { exchange }) => refresh(app, 'shop', exchange)),
    serve(routes.signOut, async (app, { exchange }) => {
      await leave(app, 'shop', exchange);
      // The bag belongs to the account: the next person at this browser starts with an empty one.
      exchange.setCookie('sv_bag', '', 0);
      return done({});
    }),
  ];
}

function consoleRoutes(nameVendor: NameVendor) {
  return [
    serve(routes.viewConsoleMe, async (app, { exchange }) => {
      const caller = await readConsoleCaller(app, exchange);
      if ('ok' in caller) return refuse('not_signed_in');
      return done(await presentConsoleMe(app, nameVendor, caller.accountId));
    }),
    serve(routes.consoleSignIn, async (app, { body, exchange }) => {
      const signed = await signIn(app, {
        ...body,
        realm: 'console',
        ip: exchange.ip,
        device: exchange.device,
      });
      if (!signed.ok) return signed;
      keep(exchange, signed.tokens);
      return done(await presentConsoleMe(app, nameVendor, signed.accountId));
    }),
    serve(routes.consoleRefreshSession, (app, { exchange }) => refresh(app, 'console', exchange)),
    serve(routes.consoleSignOut, async (app, { exchange }) => {
      await leave(app, 'console', exchange);
      return done({});
    }),
  ];
}

type Signed = { readonly accountId: string; readonly tokens: Tokens };

async function welcome(app: App, bags: BagHooks, exchange: Exchange, { accountId, tokens }: Signed) {
  keep(exchange, tokens);
  return presentMe(app, bags, accountId, await bags.joinBag(app, exchange, accountId));
}

async function presentMe(app: App, bags: BagHooks, accountId: string | null, bagId: string | null) {
  const [person, bagCount] = await Promise.all([
    accountId === null ? null : readPerson(app.db.sql, accountId),
    bagId === null ? 0 : bags.countPieces(app, bagId),
  ]);
  return {
    signedIn: person !== null,
    fullName: person?.fullName ?? null,
    email: person?.email ?? null,
    bagCount,
  };
}

async function presentConsoleMe(
  app: App,
  nameVendor: NameVendor,
  accountId: string,
): Promise<RouteOutput<typeof routes.viewConsoleMe>> {
  const [person, membership] = await Promise.all([
    readPerson(app.db.sql, accountId),
    readMembership(app.db.sql, accountId),
  ]);
  const vendor = membership.vendorId === null ? null : await nameVendor(app, membership.vendorId);
  return {
    accountId,
    fullName: person?.fullName ?? '',
    email: person?.email ?? '',
    operator: membership.operator,
    vendor: vendor === null ? null : { slug: vendor.slug, name: vendor.name, role: membership.role ?? '' },
  };
}

async function refresh(app: App, realm: Realm, exchange: Exchange) {
  const refreshed = await refreshSession(app, realm, exchange.cookies[REALMS[realm].refreshCookie]);
  if (!refreshed.ok) {
    forget(exchange, realm);
    return refreshed;
  }
  keep(exchange, refreshed.tokens);
  return done({});
}

async function leave(app: App, realm: Realm, exchange: Exchange): Promise<void> {
  await signOut(app, exchange.cookies[REALMS[realm].refreshCookie]);
  forget(exchange, realm);
}

function keep(exchange: Exchange, { realm, access, refresh: next }: Tokens): void {
  exchange.setCookie(REALMS[realm].accessCookie, access, ACCESS_SECONDS);
  exchange.setCookie(REALMS[realm].refreshCookie, next, REALMS[realm].idleSeconds);
}

function forget(exchange: Exchange, realm: Realm): void {
  exchange.setCookie(REALMS[realm].accessCookie, '', 0);
  exchange.setCookie(REALMS[realm].refreshCookie, '', 0);
}
