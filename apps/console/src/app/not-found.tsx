import Link from 'next/link';
import { PlainPage } from '../ui/plain-page.tsx';

export default function NotFound() {
  return (
    <PlainPage title="There is nothing here">
      <p>The address is wrong, or what stood here is not yours to see.</p>
      <Link href="/" prefetch={false} className="primary w-fit">
        To my pages
      </Link>
    </PlainPage>
  );
}
