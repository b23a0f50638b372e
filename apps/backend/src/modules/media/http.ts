import { pictureFormats, pictureWidths } from '@selvedge/contracts';
import type { Express } from 'express';
import { sendProblem } from '../../platform/http/index.ts';
import { type App, refuse } from '../../platform/index.ts';
import { ConversionBusy, convertPicture, type Format, type Wanted } from './convert-picture.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const TYPES: Readonly<Record<Format, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** Mounts the pictures. Their addresses name their content, so answers may be kept for ever by everybody. */
export function mountMedia(server: Express, app: App): void {
  server.get('/media/:hash/:file', async (req, res) => {
    res.locals.route = 'media';
    const wanted = wantedOf(req.params.hash, req.params.file);
    if (wanted === null) return sendProblem(res, refuse('picture_not_found'));
    const etag = `"${wanted.hash}-${req.params.file}"`;
    res.set({ 'cache-control': FOR_EVER, etag, 'cross-origin-resource-policy': 'cross-origin' });
    if (req.get('if-none-match') === etag) return void res.status(304).end();
    const picture = await convertPicture(app, wanted).catch((error: unknown) => {
      if (error instanceof ConversionBusy) return 'busy' as const;
      throw error;
    });
    if (picture === 'busy') return sendProblem(res, refuse('busy'));
    if (picture === null) return sendProblem(res, refuse('picture_not_found'));
    res.type(TYPES[wanted.format]).send(picture);
  });
}

function wantedOf(hash: string, file: string): Wanted | null {
  const [, width, format] = /^(\d{3,4})\.(avif|webp|jpg)$/.exec(file) ?? [];
  const known = pictureWidths.find((one) => String(one) === width);
  const spelled = pictureFormats.find((one) => one === format);
  if (known === undefined || spelled === undefined || !/^[0-9a-f]{32}$/.test(hash)) return null;
  return { hash, width: known, format: spelled };
}
