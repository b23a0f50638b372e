import type { Settings } from '../lib/settings.ts';

/** Prints where everything is and who may sign in. */
export function printAddresses({ ports }: Settings): void {
  const at = (port: number, path = '') => `http://localhost:${port}${path}`;
  process.stdout.write(`
  Shop             ${at(ports.storefront)}
  Vendor portal    ${at(ports.console, '/vendor')}
  Admin            ${at(ports.console, '/admin')}
  API reference    ${at(ports.api, '/docs')}
  Mail and SMS     ${at(ports.sandbox, '/inbox')}      Payments ${at(ports.sandbox)}
  Carrier          ${at(ports.sandbox, '/carrier')}

  Sign in with the password selvedge-demo:
    shopper@selvedge.example     in the shop
    vendor@selvedge.example      in the vendor portal
    operator@selvedge.example    in the admin
  Pay with the card 4242 4242 4242 4242, any date to come, any code; or with PayPal, which needs no account here.
  Discount code WELCOME10; gift cards GIFT-DEMO-EURO-0050 (€50) and GIFT-DEMO-EURO-0500 (€500).

  Ctrl-C stops everything and keeps your data.
`);
}
