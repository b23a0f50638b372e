'use client';

import { lazy, Suspense } from 'react';
import { usePersonal } from '../personal/store.ts';

const BagDrawer = lazy(() => import('./drawer.tsx').then(({ BagDrawer }) => ({ default: BagDrawer })));

/** Where the drawer opens; its code is fetched the first time it does. */
export function BagDrawerSlot() {
  const { drawer, cart } = usePersonal();
  if (!drawer && cart === null) return null;
  return (
    <Suspense fallback={null}>
      <BagDrawer open={drawer} />
    </Suspense>
  );
}
