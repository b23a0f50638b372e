import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A photograph as far as an encoder can tell: soft shapes with grain. */
export async function photo(width: number, height: number, seed = 1): Promise<Buffer> {
  const small = { width: 40, height: 50 };
  const noise = Uint8Array.from({ length: small.width * small.height * 3 }, (_, i) => {
    const wave = Math.sin(i * 0.013 * seed) + Math.sin(i * 0.0007 * (seed + 3));
    return 128 + Math.round(wave * 50) + ((i * 2_654_435_761 * seed) % 23);
  });
  return sharp(noise, { raw: { ...small, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** A picture with where it was taken and by whom in it. */
export async function withWhereabouts(bytes: Buffer, orientation = 1): Promise<Buffer> {
  return sharp(bytes)
    .keepMetadata()
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Artist: 'Somebody Private', Copyright: 'Somebody Private' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100', GPSLongitudeRef: 'W' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>Somebody Private</secret></x:xmpmeta>')
    .toBuffer();
}

/** A PNG whose head says it is of any size; hardly any bytes are behind it. */
export function hollowPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A drawing that runs a program in whoever opens it. */
export const evilSvg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" onload="alert(1)"><script>alert(1)</script></svg>',
);

/** A picture that is also a page with a program, for whoever reads it as one. */
export function polyglot(picture: Buffer): Buffer {
  return Buffer.concat([picture, Buffer.from('\n<html><script>alert("polyglot")</script></html>PK\x03\x04')]);
}
