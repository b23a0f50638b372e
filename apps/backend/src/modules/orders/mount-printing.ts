import { routes } from '@selvedge/contracts';
import type { Express, Request, Response } from 'express';
import { type Authenticate, exchangeOf, sendProblem } from '../../platform/http/index.ts';
import { type App, refuse } from '../../platform/index.ts';
import { printLabels, printPackingSlips } from './print-papers.ts';

/** So many papers are printed at once at most. */
const PAPERS_MAX = 50;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Print = (vendorId: string, ids: readonly string[], req: Request) => Promise<Uint8Array | null>;

/**
 * Mounts the papers of a vendor's own parcels as PDF. They stand outside the contract, which speaks JSON; who may have them is
 * asked in the same way. A paper of another vendor is not found.
 */
export function mountPrinting(server: Express, app: App, authenticate: Authenticate): void {
  const serve = (path: string, name: string, print: Print) =>
    server.get(path, async (req, res) => {
      res.locals.route = name;
      const caller = await authenticate(app, routes.listVendorShipments, exchangeOf(app.config, req, res));
      if ('ok' in caller) return sendProblem(res, caller);
      if (caller.kind !== 'vendor') return sendProblem(res, refuse('forbidden'));
      const ids = idsOf(req.query.ids);
      const pdf = ids === null ? null : await print(caller.vendorId, ids, req);
      return pdf === null ? sendProblem(res, refuse('not_found')) : send(res, name, pdf);
    });
  serve('/v1/vendor/print/packing-slips.pdf', 'packing-slips', (vendorId, orderIds, req) => {
    const [parcelId = null] = idsOf(req.query.parcel) ?? [];
    return printPackingSlips(app, vendorId, { orderIds, parcelId });
  });
  serve('/v1/vendor/print/labels.pdf', 'labels', (vendorId, ids) => printLabels(app, vendorId, ids));
}

function idsOf(given: unknown): string[] | null {
  const ids = typeof given === 'string' ? given.split(',') : [];
  return ids.length > 0 && ids.length <= PAPERS_MAX && ids.every((id) => ID.test(id)) ? ids : null;
}

function send(res: Response, name: string, pdf: Uint8Array): void {
  res
    .set({ 'cache-control': 'private, no-store', 'content-disposition': `inline; filename="${name}.pdf"` })
    .type('application/pdf')
    .send(Buffer.from(pdf));
}
