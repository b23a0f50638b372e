export { authenticate, readConsoleCaller } from './authenticate.ts';
export { type BagHooks, identityRoutes } from './http.ts';
export { hashPassword } from './password.ts';
