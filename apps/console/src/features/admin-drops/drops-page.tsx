import type { AdminDrop, RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, RowHead, Status, Table } from '@selvedge/ui';
import Link from 'next/link';
import { showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { dropWords } from '../../words.ts';

type DropsPageProps = {
  readonly page: RouteOutput<typeof routes.listAdminDrops>;
  readonly cursor: string | undefined;
};

const columns = [
  { name: 'Drop' },
  { name: 'State' },
  { name: 'Draw (UTC)', from: 'md' },
  { name: 'In the room', numeric: true, from: 'lg' },
  { name: 'Bought', numeric: true, from: 'lg' },
  { name: 'Free', numeric: true },
] as const;

/** All drops of the market. */
export function DropsPage({ page: { items, nextCursor }, cursor }: DropsPageProps) {
  return (
    <>
      <PageHead
        title="Drops"
        note="Scheduled releases with a waiting room and a draw that anybody can check."
        action={
          <Link href={links.newDrop} prefetch={false} className="primary">
            Schedule a drop
          </Link>
        }
      />
      {items.length === 0 ? (
        <Empty title="No drop yet">
          Schedule one for a piece that more people want than there are. Its page goes up at once.
        </Empty>
      ) : (
        <>
          <Table caption="Drops, latest opening first" columns={columns}>
            {items.map((drop) => (
              <DropRow key={drop.slug} drop={drop} />
            ))}
          </Table>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.adminDrops()}
            nextHref={nextCursor === null ? null : links.adminDrops({ cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}

function DropRow({ drop }: { readonly drop: AdminDrop }) {
  const { tone, word } = dropWords[drop.state];
  return (
    <tr>
      <RowHead>
        <Link
          href={links.adminDrop(drop.slug)}
          prefetch={false}
          className="inline-block py-1 font-[550] hover:underline"
        >
          {drop.title}
        </Link>
        <span className="block text-12 text-stone">{drop.vendorName}</span>
        <span className="block text-12 text-stone md:hidden">{showMoment(drop.opensAt)} UTC</span>
      </RowHead>
      <Cell>
        <Status tone={tone}>{word}</Status>
      </Cell>
      <Cell from="md" className="whitespace-nowrap tabular-nums">
        {showMoment(drop.opensAt)}
      </Cell>
      <Cell numeric from="lg">
        {drop.inRoom}
      </Cell>
      <Cell numeric from="lg">
        {drop.figures.used}
      </Cell>
      <Cell numeric>{drop.stock.free}</Cell>
    </tr>
  );
}
