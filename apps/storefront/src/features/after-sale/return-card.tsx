import type { AfterSale } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';
import { dayOf } from '../order/moments.ts';
import { Thumb } from '../order/thumb.tsx';
import { ReturnForms } from './return-forms.tsx';
import { nextOf, REASONS, RETURN_STATES, stagesOfReturn } from './words.ts';

export type Return = AfterSale['returns'][number];
type CardProps = { readonly one: Return; readonly token: string | undefined };

const ENDED: readonly Return['state'][] = ['declined', 'rejected', 'cancelled'];

/** One return: how far it is, what is to be done, where it goes, what it is about. */
export function ReturnCard({ one, token }: CardProps) {
  const { number, state, vendorName, answer, lines, sendTo } = one;
  return (
    <article aria-label={`Return ${number}`} className="border-t border-ink pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="figures text-17">
          {one.kind === 'exchange' ? 'Exchange' : 'Return'} {number}
        </h3>
        <p className="text-13 text-stone">{vendorName}</p>
      </div>
      {ENDED.includes(state) ? (
        <p className="mt-2 font-medium">{RETURN_STATES[state]}</p>
      ) : (
        <Stages one={one} />
      )}
      <p className="mt-3 max-w-prose">{nextOf(one)}</p>
      {answer !== null && (
        <blockquote className="mt-3 border-l-2 border-line pl-4 text-stone">
          “{answer}” <span className="block text-13">{vendorName}</span>
        </blockquote>
      )}
      <ul className="mt-3">
        {lines.map((line) => (
          <li
            key={line.id}
            className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] gap-4 border-b border-line py-3"
          >
            <div className="aspect-[4/5] bg-card">
              {line.pictureHash !== null && <Thumb hash={line.pictureHash} className="h-full w-full" />}
            </div>
            <div>
              {line.productName}
              <p className="text-13 text-stone">
                {line.colour}, {line.size}
                {line.quantity > 1 && `, ${line.quantity} pieces`}. {REASONS[line.reason]}.
              </p>
              {line.replacement !== null && (
                <p className="text-13">
                  Instead: {line.replacement.colour}, {line.replacement.size}
                </p>
              )}
            </div>
            <p className="figures">{one.kind === 'refund' && showMoney(line.worth)}</p>
          </li>
        ))}
      </ul>
      {one.kind === 'refund' && one.shipping.minor !== '0' && (
        <p className="flex justify-between gap-4 pt-3 text-13 text-stone">
          <span>Delivery, as you keep nothing of the parcel</span>
          <span className="figures">{showMoney(one.shipping)}</span>
        </p>
      )}
      {state === 'approved' && (
        <div className="mt-4 bg-card p-4">
          <h4 className="label text-stone">Send it to</h4>
          <address className="mt-1.5 not-italic">
            {sendTo.name}
            <span className="block">{sendTo.address}</span>
            <span className="figures block text-stone">Return {number}</span>
          </address>
        </div>
      )}
      <Tracking one={one} />
      <ReturnForms one={one} token={token} />
    </article>
  );
}

function Stages({ one }: { readonly one: Return }) {
  const stages = stagesOfReturn(one);
  const current = stages.findLastIndex(({ done }) => done);
  return (
    <ol className="mt-3 grid grid-cols-4 gap-1.5 text-13">
      {stages.map(({ name, at, done }, index) => (
        <li
          key={name}
          aria-current={index === current ? 'step' : undefined}
          className={`border-t-2 pt-2 pr-1 ${index === current ? 'border-selvedge' : done ? 'border-ink' : 'border-line text-stone'}`}
        >
          {name}
          <span className="sr-only">{done ? ', done' : ', to come'}</span>
          {at !== null && <span className="block text-stone">{dayOf(at)}</span>}
        </li>
      ))}
    </ol>
  );
}

function Tracking({ one }: { readonly one: Return }) {
  const { trackingNumber, carrier, replacementTrackingNumber, replacementCarrier } = one;
  return (
    <>
      {trackingNumber !== null && (
        <p className="mt-3 text-13 text-stone">
          On its way back with {carrier},{' '}
          <span className="figures text-ink select-all">{trackingNumber}</span>
        </p>
      )}
      {replacementTrackingNumber !== null && (
        <p className="mt-1 text-13 text-stone">
          To you with {replacementCarrier},{' '}
          <span className="figures text-ink select-all">{replacementTrackingNumber}</span>
        </p>
      )}
    </>
  );
}
