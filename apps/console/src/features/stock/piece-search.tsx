'use client';

import { Button, Field } from '@selvedge/ui';
import { useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { Thumb } from '../../ui/picture.tsx';
import type { ReceivedPiece } from './receive-state.ts';

const FOUND_MAX = 12;

type PieceSearchProps = {
  readonly onPick: (piece: ReceivedPiece) => void;
  /** The pieces that are on the list already. */
  readonly picked: readonly string[];
};

/** Finds pieces of the shop by name or SKU; each found one can be added. Enter searches, a scanner's line end too. */
export function PieceSearch({ onPick, picked }: PieceSearchProps) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly ReceivedPiece[]>();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const search = () =>
    start(async () => {
      const q = words.trim();
      if (q === '') return setProblem('Write a name or a SKU.');
      const answer = await api.listVendorStock({ query: { q, limit: FOUND_MAX } }).catch(() => undefined);
      if (answer?.ok !== true)
        return setProblem(answer === undefined ? NO_ANSWER : messageOf(answer.problem));
      const { items } = answer.value;
      setProblem(undefined);
      const exact = items.find((row) => row.sku.toLowerCase() === q.toLowerCase());
      if (exact === undefined) return setFound(items);
      onPick(exact);
      setFound(undefined);
      setWords('');
    });
  return (
    <div className="grid gap-3">
      <div className="flex items-start gap-2">
        <Field
          label="Find a piece"
          name="piece"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            search();
          }}
          error={problem}
          hint="Name or SKU. A whole SKU goes on the list at once."
          autoComplete="off"
          maxLength={80}
          className="min-w-0 flex-1"
        />
        <Button look="quiet" busy={busy} onClick={search} className="mt-[1.65rem]">
          Find
        </Button>
      </div>
      {found !== undefined && <Found found={found} picked={picked} onPick={onPick} />}
    </div>
  );
}

type FoundProps = PieceSearchProps & { readonly found: readonly ReceivedPiece[] };

function Found({ found, picked, onPick }: FoundProps) {
  return (
    <ul aria-label="Found pieces" className="border-t border-line">
      {found.length === 0 && <li className="py-3 text-stone">Nothing is called that.</li>}
      {found.map((piece) => {
        const there = picked.includes(piece.variantId);
        return (
          <li key={piece.variantId} className="flex items-center gap-3 border-b border-line py-2">
            <Thumb hash={piece.pictureHash} />
            <span className="min-w-0 flex-1">
              <span className="block font-[550]">{piece.productName}</span>
              <span className="block text-12 text-stone">
                {piece.colour}, {piece.size} · {piece.sku}
              </span>
            </span>
            <Button look="quiet" disabled={there} onClick={() => onPick(piece)}>
              {there ? 'On the list' : 'Add'}
              <span className="sr-only">
                {' '}
                {piece.productName}, {piece.colour}, {piece.size}
              </span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
