'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

const EVERY_MS = 5_000;
const STALE_MS = 4 * EVERY_MS;

/** Reads the page again every few seconds while somebody looks at it, at once when they come back, and says when the figures are from. */
export function LiveNote({ readAt }: { readonly readAt: string }) {
  const router = useRouter();
  const [now, setNow] = useState<number>();
  useEffect(() => {
    const look = () => {
      setNow(Date.now());
      if (document.visibilityState === 'visible' && navigator.onLine) router.refresh();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [router]);
  const stale = now !== undefined && now - new Date(readAt).getTime() > STALE_MS;
  return (
    <span className="tabular-nums">
      {stale ? 'No news since ' : 'As of '}
      {readAt.slice(11, 19)} UTC{stale ? '. Check your connection.' : '; read again every 5 seconds.'}
    </span>
  );
}
