import { checksumOf } from './checksum.ts';
import { type FacetColumn, ManyColumn, OneColumn } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import { FacetCodes } from './facet-codes.ts';
import { IdTable } from './id-table.ts';
import { Products } from './products.ts';
import { emptyState, type IndexState } from './state.ts';
import { TextIndex } from './text-index.ts';
import type { FacetSchema, Schema } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * A snapshot: 6 numbers of 32 bits (magic, format, checksum in two halves, length of the header, length of all),
 * the header as JSON, then the arrays it names, each at a multiple of 8 bytes. Numbers are in the machine's byte
 * order; the magic read the other way round is no magic.
 */
const MAGIC = 0x53_4c_56_49;
/** Grows whenever the bytes, or the folding and cutting of words, change. */
const FORMAT = 1;
const PREFACE = 24;

export type LoadRefusal = 'not_a_snapshot' | 'other_version' | 'damaged' | 'other_schema';

const arrayTypes = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
type Section = { readonly type: keyof typeof arrayTypes; readonly length: number };
type Numbers = Uint8Array | Uint16Array | Uint32Array;
type OwnNumbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
type SavedColumn = {
  readonly values: readonly string[];
  readonly labels: readonly [number, string][];
  readonly parents: number[];
  readonly starts: number[];
  readonly members: number[];
};
type Header = {
  readonly schema: string;
  readonly note: string;
  readonly words: string;
  readonly suspended: readonly string[];
  readonly version: number;
  readonly documents: number;
  readonly columns: readonly SavedColumn[];
  readonly sections: readonly Section[];
};

/** Gives a merged index as bytes. */
export function saveState(state: IndexState, note: string): Uint8Array<ArrayBuffer> {
  const arrays = arraysOf(state);
  const header: Header = {
    schema: shapeOf(state.schema),
    note,
    words: state.text.vocabulary.sorted.join('\n'),
    suspended: [...state.suspended],
    version: state.version,
    documents: state.products.count,
    columns: state.columns.map(savedColumn),
    sections: arrays.map((array) => ({ type: typeOf(array), length: array.length })),
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const total = arrays.reduce((at, array) => padded(at + array.byteLength), padded(PREFACE + head.length));
  const bytes = new Uint8Array(total);
  bytes.set(head, PREFACE);
  let at = padded(PREFACE + head.length);
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = padded(at + array.byteLength);
  }
  const preface = new Uint32Array(bytes.buffer, 0, 6);
  preface.set([MAGIC, FORMAT, 0, 0, head.length, total]);
  preface.set(checksumOf(bytes.subarray(16)), 2);
  return bytes;
}

type LoadedState =
  | { readonly ok: true; readonly state: IndexState; readonly note: string }
  | { readonly ok: false; readonly reason: LoadRefusal };

/**
 * Makes the state of a snapshot. Refuses what is none, is damaged, or was made by another format or for another
 * schema.
 */
export function loadState(schema: Schema, given: Uint8Array): LoadedState {
  if (given.byteLength < PREFACE || given.byteLength % 8 !== 0)
    return { ok: false, reason: 'not_a_snapshot' };
  const bytes = new Uint8Array(given); // a copy at offset 0, whatever it was cut from
  const [magic, format, first, second, headLength = 0, total] = new Uint32Array(bytes.buffer, 0, 6);
  if (magic !== MAGIC) return { ok: false, reason: 'not_a_snapshot' };
  if (format !== FORMAT) return { ok: false, reason: 'other_version' };
  const sum = checksumOf(bytes.subarray(16));
  if (total !== bytes.byteLength || sum[0] !== first || sum[1] !== second)
    return { ok: false, reason: 'damaged' };
  // What stands under a checksum that is right was written by saveState of this format: a Header.
  const header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(PREFACE, PREFACE + headLength)),
  ) as Header;
  if (header.schema !== shapeOf(schema)) return { ok: false, reason: 'other_schema' };
  return {
    ok: true,
    state: stateOf(schema, header, sectionsOf(bytes, header, headLength)),
    note: header.note,
  };
}

function sectionsOf(bytes: Uint8Array<ArrayBuffer>, header: Header, headLength: number) {
  let at = padded(PREFACE + headLength);
  return header.sections.map(({ type, length }) => {
    const array = new arrayTypes[type](bytes.buffer, at, length);
    at = padded(at + array.byteLength);
    return array.slice(); // of its own, so that what is replaced later does not keep the whole snapshot
  });
}

function arraysOf({ products, text, codes }: IndexState): Numbers[] {
  const { starts, docs, counts, dense, bits } = text.frozen;
  const { priceMinor, popularity, publishedAt, hidden, count } = products;
  const measures = [priceMinor, popularity, publishedAt, hidden].map((array) => array.subarray(0, count));
  const rows = codes.rows.subarray(0, count * codes.facets);
  return [...products.ids.parts(), ...measures, starts, docs, counts, dense, bits, rows];
}

function stateOf(schema: Schema, header: Header, arrays: readonly OwnNumbers[]): IndexState {
  const u32 = (place: number) => new Uint32Array(arrays[place]?.buffer ?? new ArrayBuffer(0));
  const u8 = (place: number) => new Uint8Array(arrays[place]?.buffer ?? new ArrayBuffer(0));
  const ids = IdTable.of(header.documents, u8(0), u32(1), u32(2), u32(3));
  const products = new Products(ids, 0);
  products.priceMinor = u32(4);
  products.popularity = u32(5);
  products.publishedAt = u32(6);
  products.hidden = u8(7);
  const [starts, docs, counts, dense, bits] = [u32(8), u32(9), u32(10), u32(11), u32(12)];
  const postings = { documents: header.documents, starts, docs, counts, dense, bits };
  const words = header.words === '' ? [] : header.words.split('\n');
  return {
    ...emptyState(schema),
    text: new TextIndex(schema.fields, new Vocabulary(words), postings),
    products,
    columns: header.columns.map((saved, place) => columnOf(schema.facets[place]?.kind ?? 'one', saved)),
    codes: codesOf(schema.facets.length, arrays[13]),
    suspended: new Set(header.suspended),
    version: header.version,
  };
}

function savedColumn(column: FacetColumn): SavedColumn {
  const values = column.values.values.slice(1);
  const labels = [...column.values.labels];
  return column.kind === 'many'
    ? { values, labels, parents: [], starts: column.starts, members: column.members }
    : { values, labels, parents: column.parents, starts: [], members: [] };
}

function columnOf(kind: FacetSchema['kind'], saved: SavedColumn): FacetColumn {
  const values = new Dictionary(saved.values);
  for (const [code, label] of saved.labels) values.labels.set(code, label);
  return kind === 'many'
    ? new ManyColumn(values, saved.starts, saved.members)
    : new OneColumn(kind, values, saved.parents);
}

/** The facet codes stand last, in 16 or 32 bits. */
function codesOf(facets: number, array: OwnNumbers | undefined): FacetCodes {
  const buffer = array?.buffer ?? new ArrayBuffer(0);
  return new FacetCodes(
    facets,
    array instanceof Uint32Array ? new Uint32Array(buffer) : new Uint16Array(buffer),
  );
}

/** What of a schema the bytes depend on; weights and synonyms may change without a rebuild. */
function shapeOf({ fields, facets, owner }: Schema): string {
  return JSON.stringify([
    fields.map(({ name }) => name),
    facets.map(({ name, kind }) => [name, kind]),
    owner,
  ]);
}

function typeOf(array: Numbers): Section['type'] {
  return array instanceof Uint8Array ? 'u8' : array instanceof Uint16Array ? 'u16' : 'u32';
}

function padded(length: number): number {
  return (length + 7) & ~7;
}
