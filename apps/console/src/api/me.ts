import 'server-only';
import { forbidden } from 'next/navigation';
import { cache } from 'react';
import { consoleApi, take } from './server.ts';

/** Who is signed in; asked once a request. */
export const readMe = cache(async () => take((await consoleApi()).viewConsoleMe()));

/** Lets vendor staff pass and gives their shop. */
export async function requireVendor() {
  const me = await readMe();
  if (me.operator || me.vendor === null) forbidden();
  return { me, vendor: me.vendor };
}

/** Lets operators pass. */
export async function requireOperator() {
  const me = await readMe();
  if (!me.operator) forbidden();
  return me;
}
