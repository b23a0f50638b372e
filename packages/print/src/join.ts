import { PDFDocument } from '@cantoo/pdf-lib';

/** Puts several PDFs into one, in order: to print them at once. */
export async function joinPdfs(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const [only] = files;
  if (only !== undefined && files.length === 1) return only;
  const whole = await PDFDocument.create();
  for (const file of files) {
    const part = await PDFDocument.load(file);
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
  }
  whole.setTitle('Labels');
  whole.setCreationDate(new Date(0));
  whole.setModificationDate(new Date(0));
  return whole.save();
}
