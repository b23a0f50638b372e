/** Sentences a visitor comes back to the bag with. The address names one; it never carries the words themselves. */
const notes: Readonly<Record<string, string>> = {
  added: 'It is in your bag.',
  sold: 'A piece sold while you were paying. Nothing was charged. The line below says which.',
  fewer: 'There are fewer left than you chose. Nothing was charged. The line below says which.',
  unavailable: 'That piece is not sold any more.',
  out_of_stock: 'That size sold out a moment ago.',
  choose: 'Choose a colour and a size first, then add it to your bag.',
  trouble: 'That did not work. Your bag is as it was.',
};

/** The sentence of a note, or null. */
export function noteOfBag(note: string | null): string | null {
  return note !== null && Object.hasOwn(notes, note) ? (notes[note] ?? null) : null;
}
