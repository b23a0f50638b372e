'use client';

import { Button } from '@selvedge/ui';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { links } from '../../links.ts';
import { NO_ANSWER } from '../../problems.ts';
import { announce } from './announce.ts';

/** Ends the session here; the page is loaded anew so that nothing of it stays in memory. */
export function SignOut() {
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    try {
      await api.consoleSignOut();
      window.location.assign(links.signIn());
    } catch {
      announce(NO_ANSWER);
      setBusy(false);
    }
  };
  return (
    <Button look="quiet" busy={busy} onClick={leave} className="mt-2 w-full">
      Sign out
    </Button>
  );
}
