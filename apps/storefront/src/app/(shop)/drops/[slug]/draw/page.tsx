import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { publicApi } from '../../../../../api/server.ts';
import { DrawCheck } from '../../../../../features/drops/draw-check.tsx';
import { DrawList } from '../../../../../features/drops/draw-list.tsx';
import { DrawRule } from '../../../../../features/drops/draw-rule.tsx';
import { Moment } from '../../../../../features/drops/moment.tsx';
import { links } from '../../../../../links.ts';

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGE = 100;

export const instant = false;
export const metadata: Metadata = { title: 'The draw', robots: { index: false } };

export default async function DrawPage({ params, searchParams }: Props) {
  const [{ slug }, { cursor }] = await Promise.all([params, searchParams]);
  const later = typeof cursor === 'string';
  const query = { lines: PAGE, ...(later ? { cursor } : {}) };
  const answer = await publicApi.viewDraw({ params: { slug }, query });
  // A cursor that was cut or is of another draw: the first page is always there.
  if (!answer.ok && answer.status === 400) redirect(links.draw(slug));
  if (!answer.ok && answer.status === 404) notFound();
  if (!answer.ok) throw new Error('The draw cannot be read');
  const draw = answer.value;
  return (
    <div className="wrap pt-8 md:pt-14">
      <p>
        <Link href={links.drop(slug)} className="label text-stone hover:text-ink">
          {draw.title}
        </Link>
      </p>
      <h1 className="display grand mt-2 text-40 md:text-64">The draw</h1>
      <p className="mt-4 max-w-[58ch] text-17 text-stone">
        {draw.drawnAt === null ? (
          <>
            It is held <Moment at={draw.opensAt} />. Until then the seed is secret; what it was committed to
            is not.
          </>
        ) : (
          <>
            Held <Moment at={draw.drawnAt} />, with{' '}
            {draw.entrants === 1 ? 'one ticket' : `${draw.entrants} tickets`}. Each ticket stands where the
            seed puts it. Reckon it anew: here, or with tools of your own.
          </>
        )}
      </p>
      <DrawRule seedHash={draw.seedHash} seed={draw.seed} example={draw.items[0]?.ticket ?? null} />
      {draw.seed !== null && (
        <>
          {draw.entrants > 0 && <DrawCheck slug={slug} entrants={draw.entrants} />}
          <h2 className="display mt-14 text-28">The tickets</h2>
          <DrawList draw={draw} later={later} />
        </>
      )}
    </div>
  );
}
