import { addSheet, openPaper, type Sheet } from './sheet.ts';

export type LabelAddress = {
  readonly name: string;
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string | null;
};

export type LabelPaper = {
  /** Who carries it, and how: `NordPost`, `Priority`. */
  readonly carrier: string;
  readonly service: string;
  readonly from: LabelAddress;
  readonly to: LabelAddress;
  /** What scanners read; printable ASCII. */
  readonly trackingNumber: string;
  readonly reference: string;
  readonly weightGrams: number | null;
};

const SIZE = { width: 100, height: 150 };
const LEFT = 6;
const WIDTH = SIZE.width - 2 * LEFT;

/** Draws a parcel label of 100 × 150 mm. Gives the bytes of a PDF; the same label gives the same bytes. */
export async function drawLabel(label: LabelPaper): Promise<Uint8Array> {
  const paper = await openPaper(`Label ${label.trackingNumber}`);
  const sheet = addSheet(paper, SIZE);
  sheet.frame({ x: 2, y: 2, width: SIZE.width - 4, height: SIZE.height - 4, thick: 0.4 });
  sheet.text(label.carrier, { x: LEFT, y: 13, width: 58, size: 20, hand: 'bold' });
  sheet.text(label.service, { x: 62, y: 13, width: SIZE.width - 62 - LEFT, size: 12, right: true });
  sheet.line({ x: 2, y: 18, width: SIZE.width - 4, thick: 0.4 });
  drawSender(sheet, label);
  sheet.line({ x: 2, y: 44, width: SIZE.width - 4, thick: 0.4 });
  drawRecipient(sheet, label.to);
  sheet.line({ x: 2, y: 100, width: SIZE.width - 4, thick: 0.4 });
  sheet.bars(label.trackingNumber, { x: LEFT, y: 105, width: WIDTH, height: 27 });
  sheet.text(label.trackingNumber, { x: LEFT, y: 139, width: WIDTH, size: 12, hand: 'bold' });
  sheet.text(label.reference, { x: LEFT, y: 144, width: WIDTH, size: 8, soft: true });
  return paper.document.save();
}

function drawSender(sheet: Sheet, { from, weightGrams }: LabelPaper): void {
  sheet.text('From', { x: LEFT, y: 23, width: 20, size: 7, soft: true });
  const width = weightGrams === null ? WIDTH : WIDTH - 24;
  const lines = [from.name, ...from.lines, `${from.postcode} ${from.city}`, from.country];
  lines.slice(0, 5).forEach((line, i) => {
    sheet.text(line, { x: LEFT, y: 27.5 + i * 3.8, width, size: 9 });
  });
  if (weightGrams === null) return;
  sheet.text(`${(weightGrams / 1000).toFixed(2)} kg`, {
    x: 70,
    y: 28,
    width: 24,
    size: 13,
    hand: 'bold',
    right: true,
  });
}

function drawRecipient(sheet: Sheet, to: LabelAddress): void {
  sheet.text('To', { x: LEFT, y: 49, width: 20, size: 7, soft: true });
  let y = sheet.lines(to.name, { x: LEFT, y: 56, width: WIDTH, size: 14, hand: 'bold', most: 2 });
  for (const line of to.lines.slice(0, 2))
    y = sheet.lines(line, { x: LEFT, y: y + 0.5, width: WIDTH, size: 12, most: 2 });
  y = sheet.lines(`${to.postcode} ${to.city}`, {
    x: LEFT,
    y: y + 2,
    width: WIDTH,
    size: 15,
    hand: 'bold',
    most: 1,
  });
  sheet.text(to.country.toUpperCase(), { x: LEFT, y: y + 1, width: 54, size: 12 });
  if (to.phone !== null)
    sheet.text(to.phone, { x: 62, y: y + 1, width: 32, size: 8, soft: true, right: true });
}
