import type { Metadata } from 'next';
import { readDrops } from '../../../api/browse.ts';
import { DropCard } from '../../../features/drops/drop-card.tsx';
import { LeadDrop } from '../../../features/drops/lead-drop.tsx';
import { links } from '../../../links.ts';

export const ensureStatic = 'navigation';

export const metadata: Metadata = {
  title: 'Drops',
  description: 'Small runs, drawn by lot in the open: everybody in the room has the same chance.',
  alternates: { canonical: links.drops },
};

export default async function DropsPage() {
  const drops = await readDrops();
  const [lead, ...coming] = drops.filter(({ state }) => state !== 'ended');
  const held = drops.filter(({ state }) => state === 'ended');
  return (
    <div className="wrap pt-8 md:pt-14">
      <h1 className="display grand text-40 md:text-64">Drops</h1>
      <p className="mt-4 max-w-[58ch] text-17 text-stone">
        Some runs are smaller than the number of people who want them. Those are not sold to the fastest:
        everybody in the room by the opening is drawn by lot, and anybody can check the draw.
      </p>
      {lead === undefined ? (
        <p className="mt-10 border-t border-line pt-6 text-17">
          Nothing is planned right now. The next drop is announced here, days before.
        </p>
      ) : (
        <div className="mt-10">
          <LeadDrop drop={lead} />
        </div>
      )}
      {coming.length > 0 && (
        <ul className="mt-10 grid gap-x-5 gap-y-12 md:grid-cols-2 lg:grid-cols-3">
          {coming.map((drop) => (
            <li key={drop.slug}>
              <DropCard drop={drop} />
            </li>
          ))}
        </ul>
      )}
      {held.length > 0 && (
        <section aria-labelledby="held" className="mt-20 md:mt-28">
          <h2 id="held" className="display text-28 md:text-40">
            Held before
          </h2>
          <ul className="mt-7 grid grid-cols-2 gap-x-5 gap-y-12 lg:grid-cols-4">
            {held.map((drop) => (
              <li key={drop.slug}>
                <DropCard drop={drop} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
