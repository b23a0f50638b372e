import { parseArgs } from 'node:util';
import { createApp } from '../app.ts';
import { readConfig } from '../platform/index.ts';
import { isSeeded, seedMarket } from '../seed/seed-market.ts';

/** Fills an empty database with the demo market: `npm run seed -- [--products 640] [--seed 1] [--if-empty]`. */
const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '640' },
    seed: { type: 'string', default: '1' },
    'if-empty': { type: 'boolean', default: false },
  },
});
const products = Number(values.products);
const seed = Number(values.seed);
if (!Number.isSafeInteger(products) || products < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('--products and --seed take whole numbers.\n');
  process.exit(1);
}
const app = await createApp(readConfig(process.env), 'seed');
try {
  if (!(await isSeeded(app))) {
    const startedAt = performance.now();
    await seedMarket(app, { products, seed, onProgress: (line) => process.stdout.write(`${line}\n`) });
    process.stdout.write(`seeded in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  } else if (!values['if-empty']) {
    process.stderr.write('This database holds a market already. Start afresh with `npm start -- --reset`.\n');
    process.exitCode = 1;
  }
} finally {
  await app.close();
}
