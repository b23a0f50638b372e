import Link from 'next/link';
import { links } from '../../links.ts';

/** The logotype: the name, and the one red thread on its edge. */
export function Logo() {
  return (
    <Link href={links.home} className="display relative block px-1 pb-1 text-28 leading-none">
      Selvedge
      <span aria-hidden="true" className="absolute inset-x-1 -bottom-0.5 h-[1.5px] bg-selvedge" />
    </Link>
  );
}
