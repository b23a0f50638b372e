import { addSheet, openPaper, type Paper, type Sheet } from './sheet.ts';

export type PackingSlip = {
  readonly shop: string;
  readonly shopLines: readonly string[];
  readonly recipient: readonly string[];
  /** What a scanner at the packing table reads: the order's number at the shop. */
  readonly number: string;
  readonly orderedOn: string;
  readonly delivery: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly name: string;
    readonly note: string;
    readonly quantity: number;
  }[];
  readonly returns: string;
};

const SIZE = { width: 210, height: 297 };
const LEFT = 20;
const WIDTH = SIZE.width - 2 * LEFT;
const FIRST_LINE = 112;
const LAST_LINE = 262;
const LINE_STEP = 13;

/** Draws packing slips, one after the other, each on as many A4 pages as its pieces need. Carries no prices: the parcel may be a present. */
export async function drawPackingSlips(slips: readonly PackingSlip[]): Promise<Uint8Array> {
  const paper = await openPaper(slips.length === 1 ? `Packing slip ${slips[0]?.number}` : 'Packing slips');
  for (const slip of slips) drawSlip(paper, slip);
  return paper.document.save();
}

function drawSlip(paper: Paper, slip: PackingSlip): void {
  const perPage = Math.floor((LAST_LINE - FIRST_LINE) / LINE_STEP);
  const pages = Math.max(1, Math.ceil(slip.lines.length / perPage));
  for (let page = 0; page < pages; page++) {
    const sheet = addSheet(paper, SIZE);
    drawHead(sheet, slip, pages === 1 ? '' : `Page ${page + 1} of ${pages}`);
    const here = slip.lines.slice(page * perPage, (page + 1) * perPage);
    here.forEach((line, i) => {
      drawLine(sheet, line, FIRST_LINE + i * LINE_STEP);
    });
    drawFoot(sheet, slip);
  }
}

function drawHead(sheet: Sheet, slip: PackingSlip, page: string): void {
  sheet.text(slip.shop, { x: LEFT, y: 27, width: 110, size: 22 });
  sheet.line({ x: LEFT, y: 31, width: 14, thick: 0.7, thread: true });
  slip.shopLines.slice(0, 3).forEach((line, i) => {
    sheet.text(line, { x: LEFT, y: 38 + i * 4.5, width: 80, size: 8.5, soft: true });
  });
  sheet.bars(slip.number, { x: 130, y: 18, width: 60, height: 13 });
  sheet.text(slip.number, { x: 130, y: 36, width: 60, size: 10, hand: 'bold', right: true });
  sheet.text(`Ordered ${slip.orderedOn}`, { x: 130, y: 41, width: 60, size: 9, soft: true, right: true });
  sheet.text(page, { x: 130, y: 46, width: 60, size: 9, soft: true, right: true });
  sheet.text('For', { x: LEFT, y: 60, width: 60, size: 8, soft: true });
  slip.recipient.slice(0, 6).forEach((line, i) => {
    sheet.text(line, { x: LEFT, y: 66 + i * 5, width: 95, size: 11, hand: i === 0 ? 'bold' : 'plain' });
  });
  sheet.text('Goes by', { x: 130, y: 60, width: 60, size: 8, soft: true });
  sheet.text(slip.delivery, { x: 130, y: 66, width: 60, size: 11 });
  sheet.text('Piece', { x: LEFT, y: 102, width: 60, size: 8, soft: true });
  sheet.text('Pieces', { x: 150, y: 102, width: 26, size: 8, soft: true, right: true });
  sheet.text('Packed', { x: 176, y: 102, width: 14, size: 8, soft: true, right: true });
  sheet.line({ x: LEFT, y: 104, width: WIDTH });
}

function drawLine(sheet: Sheet, line: PackingSlip['lines'][number], y: number): void {
  sheet.text(line.name, { x: LEFT, y, width: 125, size: 11, hand: 'bold' });
  sheet.text(`${line.note} · ${line.sku}`, { x: LEFT, y: y + 4.8, width: 125, size: 9, soft: true });
  sheet.text(String(line.quantity), { x: 150, y, width: 26, size: 13, hand: 'bold', right: true });
  sheet.frame({ x: 185, y: y - 4, width: 5, height: 5, thick: 0.25 });
  sheet.line({ x: LEFT, y: y + 7.6, width: WIDTH, thick: 0.1 });
}

function drawFoot(sheet: Sheet, slip: PackingSlip): void {
  sheet.line({ x: LEFT, y: 272, width: WIDTH, thick: 0.1 });
  sheet.lines(slip.returns, { x: LEFT, y: 278, width: WIDTH, size: 8.5, most: 3 });
}
