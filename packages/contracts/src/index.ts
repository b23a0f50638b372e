/** The one contract: REST, OpenAPI, GraphQL, the typed client and the tests all derive from what is exported here. */
export * from './admin.ts';
export * from './cart.ts';
export * from './checkout.ts';
export * from './common.ts';
export * from './errors.ts';
export * from './home.ts';
export * from './listing.ts';
export * from './orders.ts';
export * from './preferences.ts';
export * from './product.ts';
export * from './route.ts';
export * from './routes.ts';
export * from './session.ts';
export * from './shipments.ts';
export * from './shipping.ts';
export * from './vendor-portal.ts';
export * from './vendors.ts';
