import { createServer } from 'node:http';
import { createApp } from '../app.ts';
import { createHttpServer } from '../http.ts';
import { runCacheTrimmer } from '../modules/media/index.ts';
import { exposeBacklogs } from '../modules/operations/index.ts';
import { readConfig } from '../platform/index.ts';
import { stopWith } from './stop.ts';

/** The API: REST, GraphQL, webhooks, pictures. Any number may run behind a balancer. */
const KEEP_ALIVE_MS = 65_000;
const DRAIN_MS = 10_000;
/** Connections that wait to be taken up. Beyond it the kernel drops them, and a browser tries again only after seconds. */
const BACKLOG_MAX = 4_096;

const app = await createApp(readConfig(process.env), 'api');
exposeBacklogs(app);
const trimmer = runCacheTrimmer(app);
app.onClose(() => trimmer.close());
const { host, port } = app.config.api;
const server = createServer(createHttpServer(app));
server.once('error', (error) => {
  app.log.fatal({ err: error }, 'the API cannot listen');
  process.exit(1);
});
server.listen({ port, host, backlog: BACKLOG_MAX }, () => app.log.info({ host, port }, 'api ready'));
server.keepAliveTimeout = KEEP_ALIVE_MS;
server.headersTimeout = KEEP_ALIVE_MS + 1_000;
app.onClose(
  () =>
    new Promise<void>((resolve) => {
      setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
      server.close(() => resolve());
      server.closeIdleConnections();
    }),
);
stopWith(app);
