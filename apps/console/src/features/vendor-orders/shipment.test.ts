import { routes } from '@selvedge/contracts';
import { expect, it } from 'vitest';
import { checkShipment } from './shipment.ts';

it.each([
  ['DHL', 'JD 0146-0000 42'],
  ['D', 'JD014600'],
  ['  ', 'JD014600'],
  ['x'.repeat(60), 'ab-12'],
  ['x'.repeat(61), 'ab-12'],
  ['UPS', '1234'],
  ['UPS', ' 12345 '],
  ['UPS', '1'.repeat(41)],
  ['UPS', 'JD_0146'],
  ['UPS', 'Ä12345'],
])('takes %j with %j exactly when the contract does', (carrier, trackingNumber) => {
  const mine = Object.keys(checkShipment({ carrier, trackingNumber })).length === 0;
  const body = { carrier, trackingNumber, version: 1 };
  expect(mine).toBe(routes.shipVendorOrder.body.safeParse(body).success);
});
