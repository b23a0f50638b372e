import type { Express, Request, Response } from 'express';
import { sendProblem } from '../../platform/http/index.ts';
import { type App, refuse } from '../../platform/index.ts';
import { formatAccepted } from './accept.ts';
import { convertPicture } from './convert-picture.ts';
import { type Format, formatOf, isWidth, TYPES } from './format.ts';
import { PicturesBusy } from './in-turn.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** A picture that is not there may come, and who asks again and again is not asked about each time. */
const MISSING_SECONDS = 60;
/** Opened by itself, a picture may do nothing: it is shown. */
const HEADERS = {
  'cache-control': FOR_EVER,
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition': 'inline',
};

/**
 * Mounts the pictures. Their addresses name their content, so answers may be kept for ever by everybody:
 * `/media/{hash}/{width}.{format}`, or without the ending in what the browser accepts.
 */
export function mountMedia(server: Express, app: App): void {
  server.get('/media/:hash/:file', async (req, res) => {
    res.locals.route = 'media';
    const missing = { cacheSeconds: MISSING_SECONDS };
    const { hash, file } = req.params;
    const [, width = '', ending] = /^(\d{1,5})(?:\.([a-z]+))?$/.exec(file) ?? [];
    if (ending === undefined) res.vary('Accept');
    const format = ending === undefined ? formatAccepted(req.get('accept')) : formatOf(ending);
    if (format === null || !/^[0-9a-f]{32}$/.test(hash) || width === '')
      return sendProblem(res, refuse('picture_not_found'), missing);
    if (!isWidth(width)) return sendProblem(res, refuse('picture_width_unknown'), missing);
    const etag = `"${hash}-${width}.${format}"`;
    if (isKnown(req, etag))
      return void res
        .set({ ...HEADERS, etag })
        .status(304)
        .end();
    const picture = await convertPicture(app, { hash, width: Number(width), format }).catch(ifBusy);
    if (picture === 'busy') return sendProblem(res, refuse('pictures_busy'));
    if (picture === null) return sendProblem(res, refuse('picture_not_found'), missing);
    send(res, { picture, format, etag });
  });
}

function ifBusy(error: unknown): 'busy' {
  if (error instanceof PicturesBusy) return 'busy';
  throw error;
}

function isKnown(req: Request, etag: string): boolean {
  const known = req.get('if-none-match');
  return known !== undefined && (known === '*' || known.includes(etag));
}

/** Past Express, which would reckon a tag of its own for the whole body. */
function send(res: Response, answer: { picture: Buffer; format: Format; etag: string }): void {
  const { picture, format, etag } = answer;
  res.set({ ...HEADERS, etag, 'content-type': TYPES[format], 'content-length': String(picture.length) });
  res.end(res.req.method === 'HEAD' ? undefined : picture);
}
