import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Express } from 'express';
import { commonHeaders, noteAnswer, requestIdOf, sendProblem } from '../../platform/http/index.ts';
import { type App, refuse } from '../../platform/index.ts';
import { type Ask, readAsk } from './ask.ts';
import { convertPicture } from './convert-picture.ts';
import { TYPES } from './format.ts';
import { PicturesBusy } from './in-turn.ts';
import { fromMemory, nameOf } from './picture-cache.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** A picture that is not there may come, and who asks again and again is not asked about each time. */
const MISSING_SECONDS = 60;

/**
 * Stands before a server and answers for the pictures that this process holds in memory: nearly all that are asked for, at a
 * small part of what a way through the whole server costs. Everything else goes on.
 */
export function picturesFirst(app: App, next: RequestListener): RequestListener {
  return (req, res) => {
    const { method, url } = req;
    if (url === undefined || !url.startsWith('/media/') || (method !== 'GET' && method !== 'HEAD'))
      return next(req, res);
    const startedAt = performance.now();
    const ask = readAsk(url, req.headers.accept);
    const picture = typeof ask === 'string' ? undefined : fromMemory(app, nameOf(ask.wanted));
    if (typeof ask === 'string' || picture === undefined) return next(req, res);
    send(req, res, { ask, picture, headers: commonHeaders(requestIdOf(req)) });
    noteAnswer('media', res.statusCode, performance.now() - startedAt);
  };
}

/**
 * Mounts the pictures. Their addresses name their content, so answers may be kept for ever by everybody:
 * `/media/{hash}/{width}.{format}`, or without the ending in what the browser accepts.
 */
export function mountMedia(server: Express, app: App): void {
  server.get('/media/:hash/:file', async (req, res) => {
    res.locals.route = 'media';
    const missing = { cacheSeconds: MISSING_SECONDS };
    const ask = readAsk(req.url, req.get('accept'));
    if (typeof ask === 'string') return sendProblem(res, refuse(ask), missing);
    if (isKnown(req, ask)) return send(req, res, { ask, picture: NOTHING, headers: {} });
    const picture = await convertPicture(app, ask.wanted).catch(ifBusy);
    if (picture === 'busy') return sendProblem(res, refuse('pictures_busy'));
    if (picture === null) {
      if (ask.varies) res.vary('Accept');
      return sendProblem(res, refuse('picture_not_found'), missing);
    }
    send(req, res, { ask, picture, headers: {} });
  });
}

function ifBusy(error: unknown): 'busy' {
  if (error instanceof PicturesBusy) return 'busy';
  throw error;
}

/** Whoever names what they have gets it confirmed, whether it is made here already or not. */
function isKnown(req: IncomingMessage, { etag }: Ask): boolean {
  const known = req.headers['if-none-match'];
  return known !== undefined && (known === '*' || known.includes(etag));
}

const NOTHING = Buffer.alloc(0);

type Answer = {
  readonly ask: Ask;
  readonly picture: Buffer;
  readonly headers: Readonly<Record<string, string>>;
};

/** Sends a picture, or says that it is the one the caller has. */
function send(req: IncomingMessage, res: ServerResponse, { ask, picture, headers }: Answer): void {
  const { etag, varies, wanted } = ask;
  const all: Record<string, string | number> = {
    ...headers,
    'cache-control': FOR_EVER,
    etag,
    'cross-origin-resource-policy': 'cross-origin',
    // Opened by itself, a picture may do nothing: it is shown.
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'content-disposition': 'inline',
  };
  if (varies) all.vary = 'Accept';
  if (isKnown(req, ask)) return void res.writeHead(304, all).end();
  all['content-type'] = TYPES[wanted.format];
  all['content-length'] = picture.length;
  res.writeHead(200, all).end(req.method === 'HEAD' ? undefined : picture);
}
