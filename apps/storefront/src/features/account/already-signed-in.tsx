import Link from 'next/link';
import { AccountShell } from './account-shell.tsx';
import { SignOutForm } from './sign-out-form.tsx';

/** In place of a form for somebody who is in already. */
export function SignedIn({ next }: { readonly next: string }) {
  return (
    <AccountShell
      title="You are signed in"
      text="Go on to where you were, or sign out to use another account."
    >
      <div className="flex flex-wrap gap-3">
        <Link href={next} prefetch={false} className="action">
          Go on
        </Link>
        <SignOutForm />
      </div>
    </AccountShell>
  );
}
