import type { OwnQuestion } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { confirmQuestion, withdrawQuestion } from './actions.ts';

type QuestionViewProps = { readonly question: OwnQuestion; readonly token: string };

const WORDS = {
  unconfirmed: {
    title: 'Shall we ask?',
    text: 'Press once and the shop is asked. The answer comes by mail.',
  },
  pending: { title: 'We read it first', text: 'Somebody looks at your question before it is shown.' },
  published: {
    title: 'The shop is asked',
    text: 'It stands on the page of the piece. The answer comes by mail.',
  },
  rejected: { title: 'We could not show it', text: '' },
  hidden: { title: 'It is not shown any more', text: '' },
  withdrawn: {
    title: 'Taken back',
    text: 'Nobody sees it any more, and we no longer have your address for it.',
  },
} as const satisfies Record<OwnQuestion['state'], { title: string; text: string }>;

/** A question as its asker sees it, by the link in their mail: to confirm it, or to take it back. Works without JavaScript. */
export function QuestionView({ question, token }: QuestionViewProps) {
  const { state, reason, text, productSlug, productName, answer } = question;
  const { title, text: note } = WORDS[state];
  return (
    <div className="wrap grid min-h-[55vh] content-center py-12 md:py-20">
      <div className="mx-auto w-full max-w-xl">
        <p className="label text-stone">
          <Link href={links.product(productSlug)} prefetch={false} className="hover:text-ink">
            {productName}
          </Link>
        </p>
        <h1 className="display mt-2 text-40">{answer === null ? title : 'The shop answered'}</h1>
        <p className="mt-5 text-17 [overflow-wrap:anywhere]">“{text}”</p>
        {answer !== null && (
          <p className="mt-4 border-l border-mist pl-4 whitespace-pre-line [overflow-wrap:anywhere]">
            {answer.text}
          </p>
        )}
        <p className="mt-4 text-stone">{answer === null ? (reason ?? note) : ''}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          {state === 'unconfirmed' && (
            <form action={confirmQuestion}>
              <input type="hidden" name="token" value={token} />
              <button type="submit" className="action">
                Yes, ask the shop
              </button>
            </form>
          )}
          {state !== 'withdrawn' && (
            <form action={withdrawQuestion}>
              <input type="hidden" name="token" value={token} />
              <button type="submit" className="action-quiet min-h-[3.125rem]">
                Take it back, forget my address
              </button>
            </form>
          )}
          <Link
            href={`${links.product(productSlug)}#questions`}
            prefetch={false}
            className="thread self-center"
          >
            To the piece
          </Link>
        </div>
      </div>
    </div>
  );
}
