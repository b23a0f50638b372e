import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for a bucket that speaks S3: keeps objects in memory, takes signed requests only. */
export type Bucket = {
  readonly url: string;
  readonly objects: Map<string, Buffer>;
  /** Answers that many of the next requests with 503. */
  fail(times: number): void;
  close(): Promise<void>;
};

const NO_SUCH_KEY =
  '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>';

/** Opens a bucket. Paths are `/{bucket}/{key}`. */
export async function openTestBucket(): Promise<Bucket> {
  const objects = new Map<string, Buffer>();
  let failures = 0;
  const server = createServer(async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part);
    const key = decodeURIComponent(new URL(req.url ?? '/', 'http://bucket').pathname.slice(1));
    const signed = req.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=test-key/') ?? false;
    if (!signed) return void res.writeHead(403).end();
    if (failures > 0) {
      failures -= 1;
      return void res.writeHead(503).end();
    }
    if (req.method === 'PUT') objects.set(key, Buffer.concat(parts));
    if (req.method === 'DELETE') {
      objects.delete(key);
      return void res.writeHead(204).end();
    }
    const found = objects.get(key);
    if (req.method === 'GET' && found === undefined)
      return void res.writeHead(404, { 'content-type': 'application/xml' }).end(NO_SUCH_KEY);
    res.writeHead(200).end(req.method === 'GET' ? found : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    objects,
    fail(times) {
      failures = times;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
