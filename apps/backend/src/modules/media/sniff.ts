/** What a file is by its first bytes, whatever its name or its sender says. */
export type Sniffed = 'jpeg' | 'png' | 'webp' | 'avif';

/** Where the brands of an AVIF file end at the latest. */
const BRANDS_END = 48;

/** Says what kind of picture bytes begin like; null for everything that is not taken. */
export function sniff(bytes: Uint8Array): Sniffed | null {
  const head = Buffer.from(bytes.subarray(0, BRANDS_END)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^.{4}ftyp(avif|mif1.*avif)/s.test(head)) return 'avif';
  return null;
}

/** Says in a sentence what bytes seem to be that are not taken, where that helps to mend it. */
export function sayKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (/^(heic|heix|hevc|mif1|msf1)/.test(head.slice(8, 12)) && head.slice(4, 8) === 'ftyp')
    return 'This is a HEIC picture, as phones keep them. Share or save it as JPEG.';
  if (/<svg|<!doctype svg/i.test(head)) return 'This is an SVG drawing. Save it as PNG.';
  if (head.startsWith('GIF8')) return 'This is a GIF. Save it as PNG or JPEG.';
  if (head.startsWith('%PDF')) return 'This is a PDF. Save the picture as JPEG.';
  if (/^(II\*\0|MM\0\*)/.test(head)) return 'This is a TIFF or raw picture. Save it as JPEG or PNG.';
  return undefined;
}
