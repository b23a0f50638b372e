'use client';

import { useEffect, useState } from 'react';
import { ANNOUNCEMENT } from './announce.ts';

const STAYS_MS = 6_000;

/** Shows the last announcement for a while; it takes no focus and asks nothing. */
export function Toaster() {
  const [words, setWords] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (event: Event) => {
      setWords(event instanceof CustomEvent ? String(event.detail) : '');
      clearTimeout(timer);
      timer = setTimeout(() => setWords(''), STAYS_MS);
    };
    window.addEventListener(ANNOUNCEMENT, show);
    return () => {
      clearTimeout(timer);
      window.removeEventListener(ANNOUNCEMENT, show);
    };
  }, []);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex justify-center md:bottom-6"
    >
      {words !== '' && (
        <p className="max-w-md rounded-sm bg-ink px-4 py-3 text-paper shadow-float">{words}</p>
      )}
    </div>
  );
}
