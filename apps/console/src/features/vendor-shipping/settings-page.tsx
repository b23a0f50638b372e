import type { ShippingSettings } from '@selvedge/contracts';
import { Notice, Panel } from '@selvedge/ui';
import Link from 'next/link';
import { links } from '../../links.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { countryName } from '../../words.ts';
import type { Countries } from './country-choice.tsx';
import { OriginForm } from './origin-form.tsx';
import { PreviewForm } from './preview-form.tsx';
import { Zones } from './zones.tsx';

type SettingsPageProps = { readonly settings: ShippingSettings; readonly countries: Countries };

/** Where the shop sends, how and for how much; and what a parcel would cost by it. */
export function SettingsPage({ settings, countries }: SettingsPageProps) {
  const { uncovered, zones, services, origin } = settings;
  return (
    <>
      <PageHead
        back={
          <Link href={links.vendorShipments()} prefetch={false} className="thread">
            Parcels
          </Link>
        }
        title="Zones and rates"
        note="What shoppers are offered at the checkout. Orders that were placed keep what they were promised."
      />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-6">
          {zones.length === 0 && (
            <Notice tone="warn" title="Your shop sends nowhere yet">
              Until there is a zone, nobody can order from you.
            </Notice>
          )}
          <Zones zones={zones} services={services} countries={countries} />
          {uncovered.length > 0 && (
            <Panel title="Not delivered to">
              <p className="text-stone">
                {uncovered.map(countryName).join(', ')}. Shoppers there are told so before they pay.
              </p>
            </Panel>
          )}
        </div>
        <div className="grid gap-10 lg:sticky lg:top-6">
          <Panel title="What would it cost?">
            <PreviewForm countries={countries} />
          </Panel>
          <Panel title="Parcels start at">
            <OriginForm origin={origin} countries={countries} />
          </Panel>
        </div>
      </div>
    </>
  );
}
