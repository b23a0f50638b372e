export { joinPdfs } from './join.ts';
export { drawLabel, type LabelPaper } from './label.ts';
export { drawPackingSlips, type PackingSlip } from './packing-slip.ts';
