import type { Metadata } from 'next';
import { consoleApi, take } from '../../../../api/server.ts';
import { LocationsPage } from '../../../../features/stock/locations-page.tsx';

export const metadata: Metadata = { title: 'Locations and low marks' };

export default async function Page() {
  const { locations, threshold } = await take((await consoleApi()).listVendorStock({ query: { limit: 1 } }));
  return <LocationsPage locations={locations} threshold={threshold} />;
}
