'use client';

import { Button, Notice } from '@selvedge/ui';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';

type PageErrorProps = { readonly error: Error & { digest?: string }; readonly reset: () => void };

/** A page that could not be read: what that means, and another try. */
export function PageError({ error, reset }: PageErrorProps) {
  const router = useRouter();
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <div className="max-w-xl py-10">
      <Notice title="This page could not be read just now">
        Nothing was changed. Try again in a moment; if it stays, tell us
        {error.digest === undefined ? '.' : ` the number ${error.digest}.`}
      </Notice>
      <Button onClick={again} className="mt-4">
        Try again
      </Button>
    </div>
  );
}
