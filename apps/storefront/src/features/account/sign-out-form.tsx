'use client';

import { useEffect } from 'react';
import { askAgain } from '../personal/store.ts';
import { signOut } from './actions.ts';

/** The way out; the head of the page learns of it when this goes. */
export function SignOutForm() {
  useEffect(() => () => void askAgain(), []);
  return (
    <form action={signOut}>
      <button type="submit" className="action-quiet">
        Sign out
      </button>
    </form>
  );
}
