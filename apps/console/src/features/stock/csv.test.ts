import type { StockEntry } from '@selvedge/contracts';
import { expect, it } from 'vitest';
import { csvHead, csvLines } from './csv.ts';

const entry: StockEntry = {
  id: '0199a0b0-0000-7000-8000-000000000001',
  at: '2026-03-01T09:00:00.000Z',
  variantId: '0199a0b0-0000-7000-8000-000000000002',
  sku: 'HL-1',
  productName: 'Knit, "Harbour"',
  colour: 'Ink',
  size: 'M',
  locationId: '0199a0b0-0000-7000-8000-000000000003',
  locationName: 'Oslo',
  quantity: -2,
  balance: 5,
  reason: 'adjustment',
  cause: 'damaged',
  reference: '',
  note: '=HYPERLINK("x")',
  actor: 'vendor',
  actorName: null,
};

it('writes a column for each heading, quotes what needs it and lets no note become a formula', () => {
  const [line = ''] = csvLines([entry]).split('\r\n');
  expect(line).toBe(
    `2026-03-01T09:00:00.000Z,HL-1,"Knit, ""Harbour""",Ink,M,Oslo,-2,5,adjustment,damaged,,"'=HYPERLINK(""x"")",vendor,${entry.id}`,
  );
  expect(csvHead.split(',')).toHaveLength(14);
});
