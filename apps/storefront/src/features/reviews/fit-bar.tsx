import type { ReviewSummary } from '@selvedge/contracts';
import { fitVerdict } from './words.ts';

/** How it fits, by those who have it: a thread from small to large with a knot where they see it. */
export function FitBar({ fit }: { readonly fit: ReviewSummary['fit'] }) {
  const verdict = fitVerdict(fit);
  if (verdict === null) return null;
  const [small, right, large] = verdict.shares;
  return (
    <section aria-label="How it fits" className="mt-6 max-w-sm border-t border-line pt-5">
      <p className="font-medium">{verdict.advice}</p>
      <div aria-hidden="true" className="relative mt-4 mb-2 h-px bg-mist">
        <span className="absolute top-1/2 left-1/2 h-2 w-px -translate-y-1/2 bg-mist" />
        <span
          className="absolute top-1/2 size-3 -translate-x-1/2 -translate-y-1/2 rounded-full bg-ink"
          style={{ left: `${50 + verdict.lean * 46}%` }}
        />
      </div>
      <p className="flex justify-between text-13 text-stone">
        <span>
          Small <span className="figures">{small}%</span>
        </span>
        <span>
          True <span className="figures">{right}%</span>
        </span>
        <span>
          Large <span className="figures">{large}%</span>
        </span>
      </p>
      <p className="sr-only">{verdict.total} people said how it fits.</p>
    </section>
  );
}
