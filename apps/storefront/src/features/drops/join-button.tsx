'use client';

import type { Place } from '@selvedge/contracts';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { links } from '../../links.ts';
import { MainAction } from './main-action.tsx';

type JoinButtonProps = {
  readonly slug: string;
  readonly signedIn: boolean;
  readonly onJoined: (place: Place) => void;
};

/** Takes a place. Who is not signed in does that first and comes back here. */
export function JoinButton({ slug, signedIn, onJoined }: JoinButtonProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  if (!signedIn)
    return (
      <div>
        <MainAction>
          <a href={links.signIn(links.drop(slug))} className="action max-md:w-full">
            Sign in to take a place
          </a>
        </MainAction>
        <p className="mt-3 max-w-[46ch] text-13 text-stone">
          One place a person: that is what the account is for.
        </p>
      </div>
    );
  const join = async () => {
    if (busy) return;
    setBusy(true);
    setFailed(null);
    const answer = await api.joinDrop({ params: { slug } }).catch(() => null);
    setBusy(false);
    if (answer?.ok === true) return onJoined(answer.value);
    if (answer?.status === 401) return location.assign(links.signIn(links.drop(slug)));
    setFailed(
      answer === null
        ? 'We cannot reach the shop. Check that you are online and try again.'
        : `${answer.problem.title}.`,
    );
  };
  return (
    <div>
      <MainAction>
        <button
          type="button"
          onClick={() => void join()}
          aria-disabled={busy}
          className="action max-md:w-full"
        >
          {busy ? 'Taking a place' : 'Take a place'}
        </button>
      </MainAction>
      <p role="alert" className="mt-3 text-selvedge empty:hidden">
        {failed}
      </p>
    </div>
  );
}
