import { shipmentStates } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { ShipmentsPage } from '../../../features/vendor-shipping/shipments-page.tsx';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Parcels' };
const PAGE_SIZE = 24;

export default async function Page(props: WithQuery) {
  const { q, cursor, ...query } = await readQuery(props, 'state', 'q', 'cursor');
  const state = oneOf(shipmentStates, query.state);
  const api = await consoleApi();
  const page = await take(
    api.listVendorShipments({
      query: {
        limit: PAGE_SIZE,
        ...(state === undefined ? {} : { state }),
        ...(q === undefined ? {} : { q }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  return <ShipmentsPage page={page} state={state} q={q} cursor={cursor} />;
}
