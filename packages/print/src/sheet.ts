import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { code128 } from './code128.ts';

const POINTS_PER_MM = 72 / 25.4;
const INK = rgb(0.086, 0.082, 0.075);
const SOFT = rgb(0.42, 0.396, 0.361);
const THREAD = rgb(0.702, 0.125, 0.173);
/** What stands for a letter that the font lacks. */
const MISSING = '□';
const ELLIPSIS = '…';

const require = createRequire(import.meta.url);
const files = {
  plain: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
  bold: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
};

export type Hand = 'plain' | 'bold';
export type Paper = {
  readonly document: PDFDocument;
  readonly fonts: Readonly<Record<Hand, PDFFont>>;
};

/** Begins a file. Its date is fixed, so that the same input gives the same bytes. */
export async function openPaper(title: string): Promise<Paper> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const fonts = {
    plain: await document.embedFont(files.plain, { subset: true, customName: 'SelvedgePlain' }),
    bold: await document.embedFont(files.bold, { subset: true, customName: 'SelvedgeBold' }),
  };
  document.setTitle(title);
  document.setProducer('Selvedge');
  document.setCreator('Selvedge');
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  return { document, fonts };
}

export type Sheet = {
  /** Writes one line with its baseline at `y`, shortened to `width`. Millimetres from the top left. */
  text(
    text: string,
    at: { x: number; y: number; width: number; size: number; hand?: Hand; soft?: boolean; right?: boolean },
  ): void;
  /** Writes text over as many lines as it needs, `most` at most. Gives the baseline of the line after the last. */
  lines(
    text: string,
    at: { x: number; y: number; width: number; size: number; hand?: Hand; most: number },
  ): number;
  line(from: { x: number; y: number; width: number; thick?: number; thread?: boolean }): void;
  frame(box: { x: number; y: number; width: number; height: number; thick: number }): void;
  /** Draws a Code 128 as wide as it may be, with whole modules, in the middle of `width`. */
  bars(code: string, at: { x: number; y: number; width: number; height: number }): void;
};

/** Adds a page of a size in millimetres and gives the pen for it. */
export function addSheet({ document, fonts }: Paper, size: { width: number; height: number }): Sheet {
  const page = document.addPage([size.width * POINTS_PER_MM, size.height * POINTS_PER_MM]);
  const down = (y: number) => (size.height - y) * POINTS_PER_MM;
  return {
    text(text, { x, y, width, size: points, hand = 'plain', soft = false, right = false }) {
      const font = fonts[hand];
      const shown = fit(writable(text, font), font, points, width * POINTS_PER_MM);
      const shift = right ? width * POINTS_PER_MM - font.widthOfTextAtSize(shown, points) : 0;
      page.drawText(shown, {
        x: x * POINTS_PER_MM + shift,
        y: down(y),
        size: points,
        font,
        color: soft ? SOFT : INK,
      });
    },
    lines(text, { x, y, width, size: points, hand = 'plain', most }) {
      const font = fonts[hand];
      const found = wrap(writable(text, font), font, points, width * POINTS_PER_MM);
      const shown = found.slice(0, most);
      // What does not fit is cut in the last line.
      if (found.length > most)
        shown[most - 1] = fit(found.slice(most - 1).join(' '), font, points, width * POINTS_PER_MM);
      const step = (points * 1.25) / POINTS_PER_MM;
      shown.forEach((one, i) => {
        page.drawText(one, { x: x * POINTS_PER_MM, y: down(y + i * step), size: points, font, color: INK });
      });
      return y + shown.length * step;
    },
    line({ x, y, width, thick = 0.2, thread = false }) {
      fill(page, { x, y: down(y), width, height: thick }, thread ? THREAD : INK);
    },
    frame({ x, y, width, height, thick }) {
      page.drawRectangle({
        x: x * POINTS_PER_MM,
        y: down(y + height),
        width: width * POINTS_PER_MM,
        height: height * POINTS_PER_MM,
        borderWidth: thick * POINTS_PER_MM,
        borderColor: INK,
      });
    },
    bars(code, { x, y, width, height }) {
      const widths = code128(code);
      const modules = widths.reduce((sum, one) => sum + one, 0);
      const module = Math.min(width / (modules + 20), 0.6);
      let at = x + (width - modules * module) / 2;
      widths.forEach((one, i) => {
        if (i % 2 === 0) fill(page, { x: at, y: down(y + height), width: one * module, height }, INK);
        at += one * module;
      });
    },
  };
}

function fill(
  page: PDFPage,
  box: { x: number; y: number; width: number; height: number },
  color: ReturnType<typeof rgb>,
): void {
  page.drawRectangle({
    x: box.x * POINTS_PER_MM,
    y: box.y,
    width: box.width * POINTS_PER_MM,
    height: box.height * POINTS_PER_MM,
    color,
  });
}

const letters = new WeakMap<PDFFont, ReadonlySet<number>>();

/** Puts a box in the place of letters the font lacks, and a space in that of line ends and tabs. */
function writable(text: string, font: PDFFont): string {
  const known = letters.get(font) ?? new Set(font.getCharacterSet());
  letters.set(font, known);
  return [...text.normalize('NFC').replace(/\s+/g, ' ')]
    .filter((letter) => !/\p{C}/u.test(letter))
    .map((letter) => (known.has(letter.codePointAt(0) ?? 0) ? letter : MISSING))
    .join('');
}

function fit(text: string, font: PDFFont, points: number, width: number): string {
  if (font.widthOfTextAtSize(text, points) <= width) return text;
  const all = [...text];
  for (let count = all.length - 1; count > 0; count--) {
    const shown = `${all.slice(0, count).join('').trimEnd()}${ELLIPSIS}`;
    if (font.widthOfTextAtSize(shown, points) <= width) return shown;
  }
  return '';
}

/** Breaks text at spaces; a word that is longer than a line is broken where the line ends. */
function wrap(text: string, font: PDFFont, points: number, width: number): string[] {
  const wide = (line: string) => font.widthOfTextAtSize(line, points) > width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (!wide(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (wide(line)) {
      let count = [...line].length - 1;
      while (count > 1 && wide([...line].slice(0, count).join(''))) count -= 1;
      lines.push([...line].slice(0, count).join(''));
      line = [...line].slice(count).join('');
    }
  }
  return line === '' ? lines : [...lines, line];
}
