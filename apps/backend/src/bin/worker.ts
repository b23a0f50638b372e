import { createServer } from 'node:http';
import { createApp } from '../app.ts';
import { jobs } from '../jobs.ts';
import { runAftersaleSweepers } from '../modules/aftersale/index.ts';
import { runPlacer, runSweepers } from '../modules/checkout/index.ts';
import { warmPictures } from '../modules/media/index.ts';
import { readTilePictures } from '../modules/search/index.ts';
import {
  connectBlockingRedis,
  metrics,
  openJobQueue,
  readConfig,
  runJobs,
  runRelay,
} from '../platform/index.ts';
import { stopWith } from './stop.ts';

/** The worker: decides placements, carries facts from the outbox, runs jobs, sweeps. Any number may run. */
const app = await createApp(readConfig(process.env), 'worker');
const queueRedis = connectBlockingRedis(app.config.redisUrl);
app.onClose(() => queueRedis.disconnect());
const queue = openJobQueue(queueRedis, jobs);
app.onClose(() => queue.close());
for (const part of [
  runPlacer(app),
  runRelay(app, queue),
  runJobs(app, jobs),
  runSweepers(app),
  runAftersaleSweepers(app),
  warmPictures(app, readTilePictures),
])
  app.onClose(() => part.close());

const health = createServer((req, res) => {
  if (req.url === '/metrics')
    metrics.metrics().then((text) => res.setHeader('content-type', metrics.contentType).end(text));
  else res.setHeader('content-type', 'application/json').end('{"status":"ok"}');
});
health.listen(app.config.workerHealthPort, app.config.api.host, () =>
  app.log.info({ port: app.config.workerHealthPort }, 'worker ready'),
);
app.onClose(() => health.close());
stopWith(app);
