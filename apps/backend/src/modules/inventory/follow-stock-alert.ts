import type { RouteOutput, routes } from '@selvedge/contracts';
import { type App, done, refuse } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { alertOfToken } from './alert-link.ts';
import { NEXT_ALERT_STATE } from './alert-state.ts';
import { deleteAlert, lockAlert, readAlert, setWaiting } from './store-alerts.ts';

const SHOWN = { unconfirmed: 'unconfirmed', waiting: 'waiting', due: 'told', told: 'told' } as const;

/** Shows what somebody asked for, to the holder of the link. Refuses a link that is not ours or whose request is gone. */
export async function viewStockAlert(app: App, token: string) {
  const id = alertOfToken(app, token);
  const alert = id === null ? null : await readAlert(app.db.sql, id);
  if (alert === null) return refuse('stock_alert_not_found');
  const [variant] = await readVariantsForSale(app.db.sql, [alert.variantId]);
  if (variant === undefined) return refuse('stock_alert_not_found');
  return done({
    state: SHOWN[alert.state],
    productSlug: variant.productSlug,
    productName: variant.productName,
    colour: variant.colourName,
    size: variant.size,
    pictureHash: variant.pictureHash,
  } satisfies RouteOutput<typeof routes.viewStockAlert>);
}

/** Confirms the address of a request: it waits in line from now on. Confirming again changes nothing. */
export async function confirmStockAlert(app: App, token: string) {
  const id = alertOfToken(app, token);
  if (id === null) return refuse('stock_alert_not_found');
  await app.db.transaction(async (tx) => {
    const alert = await lockAlert(tx, id);
    if (alert !== null && NEXT_ALERT_STATE[alert.state].confirm !== null) await setWaiting(tx, id);
  });
  return viewStockAlert(app, token);
}

/** Stops a request and forgets its address. Says so too when there is none any more. */
export async function stopStockAlert(app: App, token: string) {
  const id = alertOfToken(app, token);
  if (id !== null) await deleteAlert(app.db.sql, id);
  return done({ stopped: true });
}
