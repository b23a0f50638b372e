import { SITE } from '../../site.ts';
import { TOPICS } from './topics.ts';

/** Help on one page: its topics to jump to, each with the questions people ask. */
export function HelpView() {
  return (
    <div className="wrap max-w-[76rem] py-10 md:py-16">
      <h1 className="display text-40 md:text-64">Help</h1>
      <div className="mt-8 grid gap-x-20 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <nav aria-label="Topics" className="self-start lg:sticky lg:top-24">
          <ul className="flex flex-wrap gap-x-6 border-y border-line py-3 lg:block lg:border-y-0 lg:py-0">
            {TOPICS.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-block py-1.5 hover:underline hover:underline-offset-4">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="max-w-2xl">
          {TOPICS.map(({ id, title, intro, answers }) => (
            <section
              key={id}
              id={id}
              aria-labelledby={`${id}-title`}
              className="border-b border-line py-10 last:border-b-0 lg:first:pt-0"
            >
              <h2 id={`${id}-title`} className="display text-28">
                {title}
              </h2>
              <p className="mt-3 text-17">
                <WithContact text={intro} />
              </p>
              <dl className="mt-2">
                {answers.map(({ question, answer }) => (
                  <div key={question} className="mt-6">
                    <dt className="font-medium">{question}</dt>
                    <dd className="mt-1 text-stone">
                      <WithContact text={answer} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}

/** A text in which our address can be written to. */
function WithContact({ text }: { readonly text: string }) {
  const [before = '', ...after] = text.split(SITE.contact);
  if (after.length === 0) return text;
  return (
    <>
      {before}
      <a href={`mailto:${SITE.contact}`} className="thread text-ink">
        {SITE.contact}
      </a>
      {after.join(SITE.contact)}
    </>
  );
}
