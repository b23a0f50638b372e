import { pictureUpload, routes } from '@selvedge/contracts';
import type { Express, Request } from 'express';
import { type Authenticate, crossSite, exchangeOf, sendProblem } from '../../platform/http/index.ts';
import { type App, type Refusal, refuse } from '../../platform/index.ts';
import { PicturesBusy } from './in-turn.ts';
import { uploadPicture } from './upload-picture.ts';

/** So many are read at a time in one process: each may take its whole size in memory. */
const READING_MAX = 8;

/**
 * Mounts what takes a shop's pictures: the bytes are the body. It stands outside the contract, which speaks JSON; who may do it
 * is asked in the same way, before anything of the body is read.
 */
export function mountPictureUpload(server: Express, app: App, authenticate: Authenticate): void {
  let reading = 0;
  server.post(pictureUpload.path, async (req, res) => {
    res.locals.route = 'uploadPicture';
    const no = (refusal: Refusal) => {
      // What is left of the body is not read: the connection cannot be used for another request.
      if (!req.readableEnded) res.set('connection', 'close');
      sendProblem(res, refusal);
    };
    if (crossSite(app.config, req)) return no(refuse('cross_site_request'));
    const caller = await authenticate(app, routes.saveProductPictures, exchangeOf(app.config, req, res));
    if ('ok' in caller) return no(caller);
    if (caller.kind !== 'vendor') return no(refuse('forbidden'));
    if (reading >= READING_MAX) return no(refuse('pictures_busy'));
    reading += 1;
    try {
      const bytes = await readBody(req);
      if (bytes === 'too_large') return no(refuse('picture_too_large'));
      const result = await uploadPicture(app, { vendorId: caller.vendorId, bytes });
      if (!result.ok) return no(result);
      res.set('cache-control', 'private, no-store').status(201).json(result.value);
    } catch (error) {
      if (!(error instanceof PicturesBusy)) throw error;
      no(refuse('pictures_busy'));
    } finally {
      reading -= 1;
    }
  });
}

/** Reads a body up to the limit. What says at once that it is larger is not read at all. */
async function readBody(req: Request): Promise<Buffer | 'too_large'> {
  const { bytesMax } = pictureUpload;
  if (Number(req.get('content-length') ?? 0) > bytesMax) return 'too_large';
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of req.iterator({ destroyOnReturn: false })) {
    parts.push(part);
    length += part.length;
    if (length > bytesMax) return 'too_large';
  }
  return Buffer.concat(parts);
}
