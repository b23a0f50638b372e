import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD, type Market } from '@selvedge/demo-market';
import { hashPassword } from '../modules/identity/index.ts';
import type { Tx } from '../platform/index.ts';
import { insertRows } from './rows.ts';

/** Writes the accounts. All share one hash of the demo password. Gives shoppers' ids by e-mail address. */
export async function writePeople(
  tx: Tx,
  market: Market,
  vendorIds: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const password_hash = await hashPassword(DEMO_PASSWORD);
  const people = [
    ...market.shoppers.map((person) => ({ ...person, realm: 'shop', id: randomUUID() })),
    ...market.staff.map((person) => ({ ...person, realm: 'console', id: randomUUID() })),
    ...market.operators.map((person) => ({ ...person, realm: 'console', id: randomUUID() })),
  ];
  await insertRows(
    tx,
    'identity.account',
    'id uuid, realm text, email text, password_hash text',
    people.map(({ id, realm, email }) => ({ id, realm, email, password_hash })),
  );
  await insertRows(
    tx,
    'identity.profile',
    'account_id uuid, full_name text',
    people.map(({ id, fullName }) => ({ account_id: id, full_name: fullName })),
  );
  const idOf = new Map(people.map(({ realm, email, id }) => [`${realm} ${email}`, id]));
  const staff = market.staff.map(({ email, vendorSlug, role }) => ({
    account_id: idOf.get(`console ${email}`),
    vendor_id: vendorIds.get(vendorSlug),
    role,
  }));
  await insertRows(tx, 'identity.vendor_staff', 'account_id uuid, vendor_id uuid, role text', staff);
  await insertRows(
    tx,
    'identity.operator',
    'account_id uuid',
    market.operators.map(({ email }) => ({ account_id: idOf.get(`console ${email}`) })),
  );
  const addresses = market.shoppers.map(({ email, fullName, address }) => ({
    account_id: idOf.get(`shop ${email}`),
    full_name: fullName,
    ...address,
    is_default: true,
  }));
  await insertRows(
    tx,
    'identity.address',
    'account_id uuid, full_name text, line1 text, postcode text, city text, country text, is_default boolean',
    addresses,
  );
  return new Map(market.shoppers.map(({ email }) => [email, idOf.get(`shop ${email}`) ?? '']));
}
