import type { Metadata } from 'next';
import Link from 'next/link';
import { DropForm } from '../../../../features/admin-drops/drop-form.tsx';
import { links } from '../../../../links.ts';
import { PageHead } from '../../../../ui/page-head.tsx';

export const metadata: Metadata = { title: 'Schedule a drop' };

export default function Page() {
  return (
    <>
      <PageHead
        back={
          <Link href={links.adminDrops()} prefetch={false} className="thread">
            Drops
          </Link>
        }
        title="Schedule a drop"
      />
      <DropForm drop={null} backHref={links.adminDrops()} />
    </>
  );
}
