export { authenticate, readConsoleCaller } from './authenticate.ts';
export { type BagHooks, identityRoutes, type NameVendor } from './http.ts';
export { hashPassword } from './password.ts';
export { readFullNames, readPerson } from './store.ts';
