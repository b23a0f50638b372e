export type { Call, Caller, CallerOf, Exchange, Guest, Operator, Shopper, VendorStaff } from './call.ts';
export { crossSite } from './cross-site.ts';
export { mountDocs } from './docs.ts';
export { BAG_COOKIE, exchangeOf, signBag } from './exchange.ts';
export { mountRoutes, sendProblem } from './mount.ts';
export { problemOf } from './problem.ts';
export { type Authenticate, type Given, problemOfBadInput, runRoute } from './run-route.ts';
export { type Handler, type Reply, type Served, serve } from './serve.ts';
export { createServer, endRoutes, isOverload, readJsonBodies } from './server.ts';
