import { createApp } from '../app.ts';
import { jobs } from '../jobs.ts';
import { runAftersaleSweepers } from '../modules/aftersale/index.ts';
import { readPlacementPressure, runSweepers } from '../modules/checkout/index.ts';
import { runDrops } from '../modules/drops/index.ts';
import { runStockSweepers } from '../modules/inventory/index.ts';
import { runPictureSweepers, warmPictures } from '../modules/media/index.ts';
import { exposeBacklogs } from '../modules/operations/index.ts';
import { runReviewSweepers } from '../modules/reviews/index.ts';
import { readTilePictures } from '../modules/search/index.ts';
import { runWishlistSweeper } from '../modules/wishlist/index.ts';
import { connectBlockingRedis, openJobQueue, readConfig, runJobs, runRelay } from '../platform/index.ts';
import { serveHealth } from './serve-health.ts';
import { stopWith } from './stop.ts';

/** The worker: carries facts from the outbox, runs jobs, sweeps. Any number may run. */
const app = await createApp(readConfig(process.env), 'worker');
exposeBacklogs(app);
const queueRedis = connectBlockingRedis(app.config.redisUrl);
app.onClose(() => queueRedis.disconnect());
/** While people are placing orders, nothing is drawn ahead. */
const busy = async () => (await readPlacementPressure(app.redis)) !== null;
const queue = openJobQueue(queueRedis, jobs);
app.onClose(() => queue.close());
for (const part of [
  runRelay(app, queue),
  runJobs(app, jobs),
  runSweepers(app),
  runAftersaleSweepers(app),
  runStockSweepers(app),
  runPictureSweepers(app),
  runReviewSweepers(app),
  runWishlistSweeper(app),
  warmPictures(app, readTilePictures, busy),
  runDrops(app, ({ redis }) => readPlacementPressure(redis)),
])
  app.onClose(() => part.close());

serveHealth(app, 'worker', app.config.workerHealthPort);
stopWith(app);
