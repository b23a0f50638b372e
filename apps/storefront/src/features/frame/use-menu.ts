'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

/** Milliseconds a pointer rests on a category before its panel opens: long enough to pass over it. */
const INTENT_MS = 140;

/** Which panel is open: at once by its button, after a moment under the pointer, none on a new page. */
export function useMenu() {
  const [open, setOpen] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the panel, and one that was about to open stays shut.
  useEffect(() => {
    clearTimeout(timer.current);
    setOpen(null);
  }, [pathname]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const intend = (path: string | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(path), INTENT_MS);
  };
  const show = (path: string | null) => {
    clearTimeout(timer.current);
    setOpen(path);
  };
  return { open, intend, show, pathname };
}
