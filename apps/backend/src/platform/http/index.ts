export type { Call, Caller, CallerOf, Exchange, Guest, Operator, Shopper, VendorStaff } from './call.ts';
export { BAG_COOKIE, exchangeOf, signBag } from './exchange.ts';
export { type Authenticate, mountRoutes, sendProblem } from './mount.ts';
export { type Handler, type Reply, type Served, serve } from './serve.ts';
export { createServer, endRoutes, readJsonBodies } from './server.ts';
