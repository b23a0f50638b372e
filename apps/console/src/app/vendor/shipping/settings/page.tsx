import { deliveryCountries } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { consoleApi, take } from '../../../../api/server.ts';
import { SettingsPage } from '../../../../features/vendor-shipping/settings-page.tsx';
import { countryName } from '../../../../words.ts';

export const metadata: Metadata = { title: 'Shipping settings' };

const countries = deliveryCountries
  .map((code) => ({ code, name: countryName(code) }))
  .toSorted((a, b) => a.name.localeCompare(b.name));

export default async function Page() {
  const api = await consoleApi();
  return <SettingsPage settings={await take(api.viewShippingSettings())} countries={countries} />;
}
