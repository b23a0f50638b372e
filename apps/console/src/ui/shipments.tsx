import type { VendorOrder } from '@selvedge/contracts';
import { Facts, Panel, Status } from '@selvedge/ui';
import { showMoment } from '../dates.ts';

/** How the parcel left, and whether it is there. */
export function Shipments({ shipments }: Pick<VendorOrder, 'shipments'>) {
  return (
    <Panel title="Shipment">
      {shipments.map(({ carrier, trackingNumber, state, shippedAt, deliveredAt }) => (
        <Facts
          key={`${carrier} ${trackingNumber}`}
          facts={[
            {
              name: 'State',
              value: (
                <Status tone={state === 'delivered' ? 'good' : 'plain'}>
                  {state === 'delivered' ? 'Delivered' : 'On its way'}
                </Status>
              ),
            },
            { name: 'Carrier', value: carrier },
            { name: 'Tracking', value: trackingNumber },
            { name: 'Shipped', value: showMoment(shippedAt) },
            ...(deliveredAt === null ? [] : [{ name: 'Delivered', value: showMoment(deliveredAt) }]),
          ]}
        />
      ))}
    </Panel>
  );
}
