export { type EdgeReaders, GRAPHQL_PATH, mountGraphql } from './mount.ts';
