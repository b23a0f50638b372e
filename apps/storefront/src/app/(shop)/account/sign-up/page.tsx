import type { Metadata } from 'next';
import { AccountForm } from '../../../../features/account/account-form.tsx';
import { AccountShell } from '../../../../features/account/account-shell.tsx';
import { SignedIn } from '../../../../features/account/already-signed-in.tsx';
import { isSignedIn } from '../../../../features/account/signed-in.ts';
import { ownPath } from '../../../../links.ts';

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const instant = false;
export const metadata: Metadata = { title: 'Open an account', robots: { index: false } };

export default async function SignUp({ searchParams }: Props) {
  const { next } = await searchParams;
  const onward = ownPath(typeof next === 'string' ? next : null);
  if (await isSignedIn()) return <SignedIn next={onward} />;
  return (
    <AccountShell
      title="Open an account"
      text="Your orders in one place, and your bag on every device. You can always buy without one."
    >
      <AccountForm kind="signUp" next={onward} />
    </AccountShell>
  );
}
