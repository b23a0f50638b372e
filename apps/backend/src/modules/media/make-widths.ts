import { pictureFormats, pictureWidths } from '@selvedge/contracts';
import type { App } from '../../platform/index.ts';
import { readMaster, variantKey } from './convert-picture.ts';
import { encode } from './format.ts';
import { findSource } from './store.ts';

/** Makes a picture that was brought in the usual widths and all formats. Those that are there stay: it may run again. */
export async function makeWidths(app: App, hash: string): Promise<void> {
  const source = await findSource(app.db.sql, hash);
  if (source === null || source.study !== null) return; // removed again before its turn came
  const master = await readMaster(app, source);
  for (const width of pictureWidths)
    for (const format of pictureFormats) {
      const key = variantKey(source.id, { width, format });
      if ((await app.files.read(key)) !== null) continue;
      await app.files.write(key, await encode(master, { width, format }));
    }
}
