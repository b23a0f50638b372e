import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** The server's clock as this browser reckons it, each second; null until the page's script runs. */
export function useNow(behindMs: number): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tell = () => setNow(Date.now() + behindMs);
    tell();
    const timer = setInterval(tell, SECOND_MS);
    return () => clearInterval(timer);
  }, [behindMs]);
  return now;
}
