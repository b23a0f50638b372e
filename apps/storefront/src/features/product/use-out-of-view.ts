'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Says whether an element has left the window, either way. */
export function useOutOfView(element: RefObject<HTMLElement | null>): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const watcher = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element]);
  return away;
}
