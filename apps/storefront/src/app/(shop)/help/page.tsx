import type { Metadata } from 'next';
import { HelpView } from '../../../features/help/help-view.tsx';
import { links } from '../../../links.ts';

export const metadata: Metadata = {
  title: 'Help: delivery, returns, sizes, payment',
  description: 'How delivery, returns, sizes and payment work at Selvedge, and how to reach us.',
  alternates: { canonical: links.help() },
};

export default function Help() {
  return <HelpView />;
}
