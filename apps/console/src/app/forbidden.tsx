import Link from 'next/link';
import { SignOut } from '../features/frame/sign-out.tsx';
import { PlainPage } from '../ui/plain-page.tsx';

export default function Forbidden() {
  return (
    <PlainPage title="This part is not open to you">
      <p>
        Your account belongs to another part of the console. Go to your own pages, or sign out and sign in
        with the other account.
      </p>
      <div className="text-ink">
        <Link href="/" prefetch={false} className="primary w-full">
          To my pages
        </Link>
        <SignOut />
      </div>
    </PlainPage>
  );
}
