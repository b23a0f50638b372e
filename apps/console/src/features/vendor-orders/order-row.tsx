import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, RowHead, Status } from '@selvedge/ui';
import Link from 'next/link';
import { deadline, plural, showDay } from '../../dates.ts';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { Thumb } from '../../ui/picture.tsx';
import { countryName, vendorOrderWords } from '../../words.ts';

type Order = RouteOutput<typeof routes.listVendorOrders>['items'][number];
const PICTURES_MAX = 3;

/** One order as a row; on a phone its first cell tells the rest. */
export function OrderRow({ order, now }: { readonly order: Order; readonly now: Date }) {
  const { id, number, state, recipient, city, country, pieces, pictureHashes } = order;
  const { word, tone } = vendorOrderWords[state];
  const due =
    (state === 'to_ship' || state === 'partly_shipped') && order.shipBy !== null
      ? deadline(order.shipBy, now)
      : null;
  const dueWords = due !== null && (
    <span className={due.late ? 'text-selvedge' : undefined}>{due.words}</span>
  );
  const shown = pictureHashes.slice(0, PICTURES_MAX);
  return (
    <tr>
      <RowHead>
        <Link href={links.vendorOrder(id)} prefetch={false} className="group flex items-center gap-3">
          <span className="flex shrink-0 gap-1">
            {shown.map((hash, i) => (
              <span key={hash} className={i === 0 ? undefined : 'max-md:hidden'}>
                <Thumb hash={hash} />
              </span>
            ))}
            {shown.length === 0 && <Thumb hash={null} />}
          </span>
          <span className="min-w-0">
            <span className="block font-[550] whitespace-nowrap tabular-nums group-hover:underline">
              {number}
            </span>
            <span className="block text-12 text-stone md:hidden">
              {recipient}, {city}
              {due !== null && <span className="block">{dueWords}</span>}
            </span>
            {pieces > 1 && (
              <span className="hidden text-12 text-stone md:block lg:hidden">{plural(pieces, 'piece')}</span>
            )}
          </span>
        </Link>
      </RowHead>
      <Cell>
        <Status tone={tone}>{word}</Status>
      </Cell>
      <Cell from="md" className="whitespace-nowrap">
        {dueWords || '–'}
      </Cell>
      <Cell from="md">
        {recipient}
        <span className="block text-12 text-stone">
          {city}, {countryName(country)}
        </span>
      </Cell>
      <Cell numeric from="lg">
        {pieces}
      </Cell>
      <Cell numeric>{showMoney(order.goods)}</Cell>
      <Cell numeric from="lg">
        <time dateTime={order.createdAt}>{showDay(order.createdAt)}</time>
      </Cell>
    </tr>
  );
}
