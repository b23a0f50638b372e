import { createApp } from '../app.ts';
import { runPlacer } from '../modules/checkout/index.ts';
import { exposeBacklogs } from '../modules/operations/index.ts';
import { readConfig } from '../platform/index.ts';
import { serveHealth } from './serve-health.ts';
import { stopWith } from './stop.ts';

/** The placer: decides placements, and nothing else, so that no other work makes a buyer wait. Any number may run. */
const app = await createApp(readConfig(process.env), 'placer');
exposeBacklogs(app);
const placer = runPlacer(app);
app.onClose(() => placer.close());
serveHealth(app, 'placer', app.config.placerHealthPort);
stopWith(app);
