import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { consoleApi, take } from '../../../../../api/server.ts';
import { DropForm } from '../../../../../features/admin-drops/drop-form.tsx';
import { links } from '../../../../../links.ts';
import { PageHead } from '../../../../../ui/page-head.tsx';

type Props = { readonly params: Promise<{ readonly slug: string }> };

export const metadata: Metadata = { title: 'Change a drop' };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const drop = await take((await consoleApi()).viewAdminDrop({ params: { slug } }));
  // Once its room has opened a drop is what it is.
  if (drop.state !== 'scheduled') redirect(links.adminDrop(slug));
  return (
    <>
      <PageHead
        back={
          <Link href={links.adminDrop(slug)} prefetch={false} className="thread">
            {drop.title}
          </Link>
        }
        title="Change this drop"
      />
      <DropForm key={drop.version} drop={drop} backHref={links.adminDrop(slug)} />
    </>
  );
}
