'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

const EVERY_MS = 10_000;
const STALE_MS = 3 * EVERY_MS;

/** Reads the page again every ten seconds while somebody looks at it, and says when the figures are from. */
export function LiveNote({ readAt }: { readonly readAt: string }) {
  const router = useRouter();
  const [now, setNow] = useState<number>();
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      if (document.visibilityState === 'visible' && navigator.onLine) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  const stale = now !== undefined && now - new Date(readAt).getTime() > STALE_MS;
  return (
    <span className="tabular-nums">
      {stale ? 'No news since ' : 'As of '}
      {readAt.slice(11, 19)} UTC{stale ? '. Check your connection.' : '; read again every 10 seconds.'}
    </span>
  );
}
