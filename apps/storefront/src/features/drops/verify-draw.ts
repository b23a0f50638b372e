import type { DrawLine } from '@selvedge/contracts';

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What the seed was committed to as: SHA-256 of its text. */
export async function commitmentOf(seed: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', bytesOf(seed)));
}

/** Makes the function that gives a ticket its hash: HMAC-SHA256 with the seed's text for its key. */
async function hasherOf(seed: string): Promise<(ticket: string) => Promise<string>> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytesOf(seed), algorithm, false, ['sign']);
  return async (ticket) => hex(await crypto.subtle.sign('HMAC', key, bytesOf(ticket)));
}

export type DrawFault = 'seed' | 'hash' | 'order' | 'count';
export type Verdict =
  | { readonly ok: true; readonly checked: number }
  | { readonly ok: false; readonly fault: DrawFault; readonly ticket: string | null };

type Whole = {
  readonly seed: string;
  readonly seedHash: string;
  readonly entrants: number;
  readonly lines: readonly DrawLine[];
};

/**
 * Checks a whole draw by its published rule: the seed is the one committed to, each hash is the ticket's own, positions
 * ascend by hash from 1 on, and nobody is left out. Gives the first fault it finds.
 */
export async function verifyDraw({ seed, seedHash, entrants, lines }: Whole): Promise<Verdict> {
  if ((await commitmentOf(seed)) !== seedHash) return { ok: false, fault: 'seed', ticket: null };
  const hashOf = await hasherOf(seed);
  let before = '';
  for (const [at, { ticket, hash, position }] of lines.entries()) {
    if ((await hashOf(ticket)) !== hash) return { ok: false, fault: 'hash', ticket };
    if (position !== at + 1 || hash <= before) return { ok: false, fault: 'order', ticket };
    before = hash;
  }
  if (lines.length !== entrants) return { ok: false, fault: 'count', ticket: null };
  return { ok: true, checked: lines.length };
}

const FAULTS: Readonly<Record<DrawFault, string>> = {
  seed: 'The seed is not the one that was committed to.',
  hash: 'A hash does not follow from its ticket and the seed.',
  order: 'The positions are not in the order of the hashes.',
  count: 'The list is not as long as the room was.',
};

/** Says what a check found. */
export function wordVerdict(verdict: Verdict): string {
  if (verdict.ok) {
    const tickets = verdict.checked === 1 ? 'The one ticket' : `All ${verdict.checked} tickets`;
    return `It holds. The seed fits the commitment. ${tickets} stand where their hashes put them.`;
  }
  return `It does not hold. ${FAULTS[verdict.fault]}${verdict.ticket === null ? '' : ` Ticket ${verdict.ticket}.`}`;
}

/** Writes the draw as a text to keep and to check elsewhere. */
export function writeDraw(draw: Omit<Whole, 'entrants'>): string {
  const head = [`seed_sha256 ${draw.seedHash}`, `seed ${draw.seed}`, 'position ticket hmac_sha256'];
  return `${[...head, ...draw.lines.map((one) => `${one.position} ${one.ticket} ${one.hash}`)].join('\n')}\n`;
}
