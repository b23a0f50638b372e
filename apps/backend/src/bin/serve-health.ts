import { createServer } from 'node:http';
import { type App, metrics, writeMetrics } from '../platform/index.ts';

/** Answers on a port whether a process without routes is up, and gives its metrics. Closes with the process. */
export function serveHealth(app: App, role: string, port: number): void {
  const server = createServer((req, res) => {
    if (req.url === '/metrics')
      writeMetrics().then((text) => res.setHeader('content-type', metrics.contentType).end(text));
    else res.setHeader('content-type', 'application/json').end('{"status":"ok"}');
  });
  server.listen(port, app.config.api.host, () => app.log.info({ port }, `${role} ready`));
  app.onClose(() => server.close());
}
