'use client';

import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect } from 'react';
import { showDrawer, usePersonal } from '../personal/store.ts';

const BagDrawer = lazy(() => import('./drawer.tsx').then(({ BagDrawer }) => ({ default: BagDrawer })));

/** Where the drawer opens; its code is fetched the first time it does. */
export function BagDrawerSlot() {
  const { drawer, cart } = usePersonal();
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the drawer.
  useEffect(() => showDrawer(false), [pathname]);
  if (!drawer && cart === null) return null;
  return (
    <Suspense fallback={null}>
      <BagDrawer open={drawer} />
    </Suspense>
  );
}
