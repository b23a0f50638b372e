import type { Metadata } from 'next';
import { visitorApi } from '../../../api/server.ts';
import { BagPage } from '../../../features/bag/bag-page.tsx';
import { noteOfBag } from '../../../features/bag/notes.ts';
import { RecentRail } from '../../../features/recent/recent-rail.tsx';

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const instant = false;
export const metadata: Metadata = { title: 'Your bag', robots: { index: false } };

export default async function Bag({ searchParams }: Props) {
  const { note, piece } = await searchParams;
  const answer = await (await visitorApi()).viewCart();
  if (!answer.ok) throw new Error(`The bag cannot be read: ${answer.problem.code}`);
  const lines = answer.value.vendors.flatMap((vendor) => vendor.lines);
  const sold = lines.find(({ variantId }) => variantId === piece);
  return (
    <>
      <BagPage initial={answer.value} note={noteOfBag(typeof note === 'string' ? note : null, sold)} />
      <div className="wrap pb-14">
        <RecentRail />
      </div>
    </>
  );
}
