import { routes } from '@selvedge/contracts';
import { serve } from '../../platform/http/index.ts';
import { done } from '../../platform/index.ts';
import { listAdminOrders, listAdminVendors, viewAdminOrder, viewAdminOverview } from './admin-reports.ts';
import { viewTrialBalance } from './ledger-reports.ts';
import { listVendorProducts } from './list-vendor-products.ts';
import { listAdminStock, listAdminStockEntries, listVendorStock } from './list-vendor-stock.ts';
import { listVendorLedger, viewVendorOverview } from './vendor-reports.ts';

export const analyticsRoutes = [
  serve(routes.viewVendorOverview, async (app, { caller }) =>
    done(await viewVendorOverview(app, caller.vendorId)),
  ),
  serve(routes.listVendorProducts, (app, { caller, query }) =>
    listVendorProducts(app, caller.vendorId, query),
  ),
  serve(routes.listVendorStock, (app, { caller, query }) => listVendorStock(app, caller.vendorId, query)),
  serve(routes.listAdminStock, (app, { params, query }) => listAdminStock(app, params.slug, query)),
  serve(routes.listAdminStockEntries, (app, { params, query }) =>
    listAdminStockEntries(app, params.slug, query),
  ),
  serve(routes.listVendorLedger, (app, { caller, query }) => listVendorLedger(app, caller.vendorId, query)),
  serve(routes.viewAdminOverview, async (app) => done(await viewAdminOverview(app))),
  serve(routes.listAdminOrders, (app, { query }) => listAdminOrders(app, query)),
  serve(routes.viewAdminOrder, (app, { params }) => viewAdminOrder(app, params.number)),
  serve(routes.listAdminVendors, async (app) => done(await listAdminVendors(app))),
  serve(routes.viewTrialBalance, async (app) => done(await viewTrialBalance(app))),
];
