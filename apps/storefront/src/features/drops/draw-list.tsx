import type { Draw } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';

type DrawListProps = { readonly draw: Draw; readonly later: boolean };

/** A page of the draw: position, ticket, hash. */
export function DrawList({ draw, later }: DrawListProps) {
  if (draw.items.length === 0)
    return <p className="mt-6 text-stone">Nobody was in the room when the draw was held.</p>;
  return (
    <>
      <table className="figures mt-6 w-full table-fixed text-left text-13">
        <caption className="sr-only">The tickets in the order that was drawn</caption>
        <thead className="label text-stone">
          <tr className="border-b border-line">
            <th scope="col" className="w-16 py-2 font-normal">
              No.
            </th>
            <th scope="col" className="w-48 py-2 font-normal">
              Ticket
            </th>
            <th scope="col" className="py-2 font-normal max-md:hidden">
              Hash
            </th>
          </tr>
        </thead>
        <tbody>
          {draw.items.map(({ position, ticket, hash }) => (
            <tr key={ticket} id={ticket} className="border-b border-line target:bg-card">
              <td className="py-2 align-top">{position}</td>
              <th scope="row" className="py-2 align-top font-medium">
                {ticket}
                <span className="block pr-2 font-normal break-all text-stone md:hidden">{hash}</span>
              </th>
              <td className="py-2 align-top break-all text-stone max-md:hidden">{hash}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <nav aria-label="Pages of the draw" className="mt-5 flex gap-4">
        {later && (
          <Link href={links.draw(draw.dropSlug)} prefetch={false} className="action-quiet">
            From the first
          </Link>
        )}
        {draw.nextCursor !== null && (
          <Link href={links.draw(draw.dropSlug, draw.nextCursor)} prefetch={false} className="action-quiet">
            The next {draw.items.length}
          </Link>
        )}
      </nav>
    </>
  );
}
