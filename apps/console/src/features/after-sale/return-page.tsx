import type { Return } from '@selvedge/contracts';
import { Facts, Panel, Status } from '@selvedge/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { showMoment } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { ReturnLine } from './return-line.tsx';
import { returnWords } from './words.ts';

type ReturnPageProps = {
  readonly one: Return;
  readonly listHref: string;
  readonly orderHref: string;
  /** What may be done about it, by whoever looks. */
  readonly actions: ReactNode;
};

/** One return: what comes back and why, what it is worth, what is to be done. */
export function ReturnPage({ one, listHref, orderHref, actions }: ReturnPageProps) {
  const { number, state, kind, lines, note, answer, vendorName } = one;
  const { word, tone } = returnWords[state];
  return (
    <>
      <PageHead
        back={
          <Link href={listHref} prefetch={false} className="thread">
            Returns
          </Link>
        }
        title={
          <>
            <span className="tabular-nums">{number}</span>
            <span className="text-13 font-normal tracking-normal">
              <Status tone={tone}>{word}</Status>
            </span>
          </>
        }
        note={`${kind === 'exchange' ? 'Exchange' : 'For the money'}, asked for ${showMoment(one.requestedAt)}`}
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="grid min-w-0 gap-8">
          <Panel title="What comes back">
            <ul>
              {lines.map((line) => (
                <ReturnLine key={line.id} line={line} />
              ))}
            </ul>
            {note !== '' && <p className="mt-4 text-stone">The shopper writes: “{note}”</p>}
            {answer !== null && <p className="mt-2 text-stone">Answer to the shopper: “{answer}”</p>}
          </Panel>
        </div>
        <div className="grid gap-8">
          {actions}
          <Panel title={kind === 'exchange' ? 'Worth' : 'Goes back to the shopper'}>
            <Facts
              facts={[
                { name: 'Goods', value: showMoney(one.worth) },
                ...(one.shipping.minor === '0' || kind === 'exchange'
                  ? []
                  : [{ name: 'Delivery, as nothing is kept', value: showMoney(one.shipping) }]),
                { name: 'Shop', value: vendorName },
                {
                  name: 'Order',
                  value: (
                    <Link href={orderHref} prefetch={false} className="thread">
                      {one.orderNumber}
                    </Link>
                  ),
                },
              ]}
            />
          </Panel>
          <Way one={one} />
        </div>
      </div>
    </>
  );
}

function Way({ one }: { readonly one: Return }) {
  const dates = [
    { name: 'Approved', at: one.state === 'declined' ? null : one.decidedAt },
    { name: 'Sent', at: one.sentAt },
    { name: 'Received', at: one.receivedAt },
    { name: 'Closed', at: one.closedAt },
  ];
  const facts = [
    ...dates.flatMap(({ name, at }) => (at === null ? [] : [{ name, value: showMoment(at) }])),
    ...(one.trackingNumber === null ? [] : [{ name: one.carrier ?? 'Carrier', value: one.trackingNumber }]),
    ...(one.replacementTrackingNumber === null
      ? []
      : [{ name: `Replacement, ${one.replacementCarrier}`, value: one.replacementTrackingNumber }]),
  ];
  if (facts.length === 0) return null;
  return (
    <Panel title="Its way">
      <Facts facts={facts} />
    </Panel>
  );
}
