import type { ShippingZone, ZoneMethod } from '@selvedge/contracts';

/** A zone as it is typed: amounts in units of the currency, weights in kilograms. */
export type ZoneDraft = {
  readonly id: string;
  /** Null for a zone that is new. */
  readonly version: number | null;
  readonly name: string;
  readonly countries: readonly string[];
  readonly methods: readonly MethodDraft[];
};
export type BracketDraft = { readonly key: string; readonly upTo: string; readonly price: string };
export type MethodDraft = {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly kind: ZoneMethod['kind'];
  readonly price: string;
  readonly freeOver: string;
  readonly brackets: readonly BracketDraft[];
  readonly carrierService: string;
  readonly handling: string;
  readonly minDays: string;
  readonly maxDays: string;
};

/** Writes minor units as people type them: `550` → `5.50`. */
export function unitsOf(minor: string | null): string {
  if (minor === null) return '';
  const text = minor.padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** Reads an amount as people type it: `5`, `5.5`, `5,50`. Null for what is none. */
export function minorOf(units: string): string | null {
  const [, whole, part = ''] = /^(\d{1,6})(?:[.,](\d{0,2}))?$/.exec(units.trim()) ?? [];
  return whole === undefined ? null : String(Number(whole) * 100 + Number(part.padEnd(2, '0')));
}

/** Makes a code of a name: `Express, by bicycle` → `express-by-bicycle`. */
export function codeOf(name: string): string {
  const code = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return code === '' ? 'delivery' : code;
}

let made = 0;
/** A name for a row that has none yet, so that rows keep their place while they are typed. */
export function newKey(): string {
  made += 1;
  return `row-${made}`;
}

export function draftOf({ id, version, name, countries, methods }: ShippingZone): ZoneDraft {
  return {
    id,
    version,
    name,
    countries,
    methods: methods.map((method) => ({
      key: method.code,
      name: method.name,
      code: method.code,
      kind: method.kind,
      price: unitsOf(method.price),
      freeOver: unitsOf(method.freeOver),
      brackets: method.brackets.map(({ upToGrams, price }) => ({
        key: String(upToGrams),
        upTo: String(upToGrams / 1000),
        price: unitsOf(price),
      })),
      carrierService: method.carrierService ?? '',
      handling: unitsOf(method.handling),
      minDays: String(method.minDays),
      maxDays: String(method.maxDays),
    })),
  };
}

export function newMethod(kind: ZoneMethod['kind'] = 'flat', name = 'Standard'): MethodDraft {
  return {
    key: newKey(),
    name,
    code: codeOf(name),
    kind,
    price: '5.00',
    freeOver: '',
    brackets: [{ key: newKey(), upTo: '2', price: '5.00' }],
    carrierService: '',
    handling: '0.00',
    minDays: '2',
    maxDays: '4',
  };
}

type Saving = {
  readonly version: number | null;
  readonly name: string;
  readonly countries: string[];
  readonly methods: ZoneMethod[];
};
export type Read =
  | { readonly ok: true; readonly body: Saving }
  | { readonly ok: false; readonly problem: string };

/** Reads a draft as the API takes it, or says the first thing that keeps it from being saved. */
export function readDraft(draft: ZoneDraft): Read {
  const fail = (problem: string) => ({ ok: false, problem }) as const;
  if (draft.name.trim() === '') return fail('Give the zone a name.');
  if (draft.countries.length === 0) return fail('Choose at least one country.');
  if (draft.methods.length === 0) return fail('Add at least one way to send.');
  const methods: ZoneMethod[] = [];
  for (const method of draft.methods) {
    const read = readMethod(method);
    if (typeof read === 'string') return fail(`${method.name.trim() || 'A way to send'}: ${read}`);
    methods.push(read);
  }
  if (new Set(methods.map(({ code }) => code)).size < methods.length)
    return fail('Two ways have the same name. Give each its own.');
  return {
    ok: true,
    body: { version: draft.version, name: draft.name.trim(), countries: [...draft.countries], methods },
  };
}

function readMethod(method: MethodDraft): ZoneMethod | string {
  const name = method.name.trim();
  if (name === '' || name.length > 40) return 'name it, in 40 letters at most.';
  const price = minorOf(method.kind === 'weight' ? '0' : method.price);
  if (price === null) return 'write the price like 5.50.';
  const freeOver = method.freeOver.trim() === '' ? null : minorOf(method.freeOver);
  if (method.freeOver.trim() !== '' && freeOver === null)
    return 'write “free from” like 150.00, or leave it empty.';
  const handling = minorOf(method.kind === 'carrier' ? method.handling : '0');
  if (handling === null) return 'write the sum for packing like 1.50.';
  const [minDays, maxDays] = [Number(method.minDays), Number(method.maxDays)];
  if (!isDays(minDays) || !isDays(maxDays) || minDays > maxDays)
    return 'write the days on the way as whole numbers, fewest first.';
  if (method.kind === 'carrier' && method.carrierService === '') return 'choose a service of the carrier.';
  const brackets = method.kind === 'weight' ? readBrackets(method.brackets) : [];
  if (brackets === null) return 'write weights in kilograms that rise from row to row, each with its price.';
  const carrierService = method.kind === 'carrier' ? method.carrierService : null;
  const { code, kind } = method;
  return { code, name, kind, price, freeOver, brackets, carrierService, handling, minDays, maxDays };
}

const isDays = (days: number) => Number.isInteger(days) && days >= 0 && days <= 60;
const GRAMS_MAX = 30_000;

function readBrackets(drafts: readonly BracketDraft[]): ZoneMethod['brackets'] | null {
  const brackets = drafts.map(({ upTo, price }) => ({
    upToGrams: Math.round(Number(upTo.trim().replace(',', '.')) * 1000),
    price: minorOf(price) ?? '',
  }));
  const fine = brackets.every(
    ({ upToGrams, price }, i) =>
      price !== '' &&
      upToGrams >= 1 &&
      upToGrams <= GRAMS_MAX &&
      upToGrams > (brackets[i - 1]?.upToGrams ?? 0),
  );
  return fine && brackets.length > 0 ? brackets : null;
}
