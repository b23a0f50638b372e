import type { CartLine } from '@selvedge/contracts';

/** Sentences a visitor comes back to the bag with. The address names one; it never carries the words themselves. */
const notes: Readonly<Record<string, string>> = {
  added: 'It is in your bag.',
  sold: 'A piece sold while you were paying. Nothing was charged. The line below says which.',
  check: 'Something in your bag changed. See the lines marked in red before you go on.',
  fewer: 'There are fewer left than you chose. Nothing was charged. The line below says which.',
  limit: 'There is a limit per person for one of these pieces. Nothing was charged. Take fewer of it.',
  unavailable: 'That piece is not sold any more.',
  limit_reached: 'You have as many of that piece in your bag as one person may buy.',
  out_of_stock: 'That size sold out a moment ago.',
  drop_not_open: 'That piece is part of a drop that has not opened yet.',
  drop_not_admitted: 'That piece is part of a drop, and it is not your turn. Its page leads to the room.',
  drop_limit: 'You have as many pieces of that drop as one person may buy.',
  drop_turn: 'Your turn in the drop is over, so that piece could not be held. Nothing was charged.',
  choose: 'Choose a colour and a size first, then add it to your bag.',
  code_unknown: 'We do not know this code. Look for letters mixed up, or one too many.',
  code_spent: 'You have used this code already.',
  trouble: 'That did not work. Your bag is as it was.',
};

/** The sentence of a note, or null. When a piece went while it was being paid for, it is named. */
export function noteOfBag(note: string | null, piece?: SoldPiece): string | null {
  if (piece !== undefined && (note === 'sold' || note === 'unavailable')) return namePiece(note, piece);
  return note !== null && Object.hasOwn(notes, note) ? (notes[note] ?? null) : null;
}

type SoldPiece = Pick<CartLine, 'productName' | 'size' | 'available'>;

function namePiece(note: 'sold' | 'unavailable', { productName, size, available }: SoldPiece): string {
  const uncharged = 'Nothing was charged, and the rest of your bag is as it was.';
  if (note === 'unavailable') return `${productName} is not sold any more. ${uncharged}`;
  if (available > 0) return `Only ${available} of ${productName} in size ${size} are left. ${uncharged}`;
  return `${productName} in size ${size} sold while you were paying. ${uncharged}`;
}
