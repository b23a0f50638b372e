import type { Metadata } from 'next';
import { SignInForm } from '../../features/sign-in/sign-in-form.tsx';
import { readQuery, type WithQuery } from '../../page-query.ts';
import { PlainPage } from '../../ui/plain-page.tsx';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignIn(props: WithQuery) {
  const { next } = await readQuery(props, 'next');
  return (
    <PlainPage title="Sign in to the console">
      <p>For the staff of our shops and for operators. Shopper accounts do not work here.</p>
      <SignInForm next={next} />
    </PlainPage>
  );
}
