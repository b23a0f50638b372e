import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { consoleApi, takeFromQueue } from '../../../../../api/server.ts';
import { DeadLetterPage } from '../../../../../features/system/dead-letter-page.tsx';
import { QueueAway } from '../../../../../features/system/queue-away.tsx';

export const metadata: Metadata = { title: 'Dead letter' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function Page({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  if (!/^\d+-\d+$/.test(id)) notFound();
  const letter = await takeFromQueue((await consoleApi()).viewDeadLetter({ params: { id } }));
  return letter === null ? <QueueAway /> : <DeadLetterPage letter={letter} />;
}
