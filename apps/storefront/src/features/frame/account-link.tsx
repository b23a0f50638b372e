'use client';

import Link from 'next/link';
import { links } from '../../links.ts';
import { Icon } from '../../ui/icons.tsx';
import { usePersonal } from '../personal/store.ts';

/** To the account, or to signing in; the same link for both, so that nothing moves when we learn who it is. */
export function AccountLink() {
  const { signedIn, name } = usePersonal();
  return (
    <Link href={links.account} prefetch={false} className="grid size-11 place-items-center">
      <Icon name="person" />
      <span className="sr-only">{signedIn ? `Account of ${name ?? 'yours'}` : 'Sign in'}</span>
    </Link>
  );
}
