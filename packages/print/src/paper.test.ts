import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { drawLabel, drawPackingSlips, joinPdfs, type LabelPaper, type PackingSlip } from './index.ts';

const label: LabelPaper = {
  carrier: 'NordPost',
  service: 'Priority',
  from: {
    name: 'Harrow & Lake',
    lines: ['12 Market Street'],
    postcode: '5003',
    city: 'Bergen',
    country: 'NO',
    phone: null,
  },
  to: {
    name: 'Αλεξάνδρα Παπαδοπούλου-Христова 王小明 Wolfeschlegelsteinhausenbergerdorff',
    lines: ['Łódzka 12/4 — Hinterhaus, 3. Stock links, bei Przybyszewski & Söhne', 'c/o Ærøskøbing'],
    postcode: '90-001',
    city: 'Θεσσαλονίκη',
    country: 'PL',
    phone: '+48 600 700 800',
  },
  trackingNumber: 'NP00012345678EU',
  reference: 'SV-7K3M-92-1-P1',
  weightGrams: 1250,
};
const slip: PackingSlip = {
  shop: 'Harrow & Lake',
  shopLines: ['12 Market Street', '5003 Bergen', 'NO'],
  recipient: ['Nora Lindqvist', 'Torstraße 12', '10119 Berlin', 'Germany'],
  number: 'SV-7K3M-92-1',
  orderedOn: '24 November 2026',
  delivery: 'Standard',
  lines: Array.from({ length: 14 }, (_, i) => ({
    sku: `HALA-${i}`,
    name: 'Wool coat with horn buttons and a collar that stands against the wind of Bergen',
    note: 'Ink, M',
    quantity: 1,
  })),
  returns: 'Something does not fit? Send it back within 30 days: open your order by the link in your mails.',
};
const size = async (pdf: Uint8Array) => {
  const [page] = (await PDFDocument.load(pdf)).getPages();
  return [page?.getWidth(), page?.getHeight()].map((points) => Math.round(((points ?? 0) / 72) * 25.4));
};

test('a label is 100 × 150 mm, whatever script its names are in, and the same twice', async () => {
  const once = await drawLabel(label);
  expect(await size(once)).toEqual([100, 150]);
  expect(Buffer.from(await drawLabel(label)).equals(Buffer.from(once))).toBe(true);
});

test('packing slips are A4, each on as many pages as its pieces need', async () => {
  const pdf = await drawPackingSlips([slip, { ...slip, lines: slip.lines.slice(0, 2) }]);
  expect(await size(pdf)).toEqual([210, 297]);
  expect((await PDFDocument.load(pdf)).getPageCount()).toBe(3);
});

test('several labels are one file, in order', async () => {
  const joined = await joinPdfs([
    await drawLabel(label),
    await drawLabel({ ...label, carrier: 'SwiftLine' }),
  ]);
  expect((await PDFDocument.load(joined)).getPageCount()).toBe(2);
});
