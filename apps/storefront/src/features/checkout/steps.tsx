import type { Checkout } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';

type Step = Checkout['step'];

export const STEPS = [
  { step: 'address', name: 'Address', href: links.checkout },
  { step: 'delivery', name: 'Delivery', href: links.checkoutDelivery },
  { step: 'payment', name: 'Payment', href: links.checkoutPayment },
] as const satisfies readonly { step: Step; name: string; href: string }[];

/** The three steps; the red thread marks the one we are at, steps behind us can be gone back to. */
export function Steps({ current }: { readonly current: Step }) {
  const at = STEPS.findIndex(({ step }) => step === current);
  return (
    <nav aria-label="Steps of the checkout">
      <ol className="grid max-w-xl grid-cols-3 gap-3">
        {STEPS.map(({ step, name, href }, index) => (
          <li
            key={step}
            aria-current={index === at ? 'step' : undefined}
            className={`border-t-2 pt-2.5 ${index === at ? 'border-selvedge' : 'border-line'} ${index > at ? 'text-stone' : ''}`}
          >
            {index < at ? (
              <Link href={href} prefetch={false} className="inline-block py-0.5">
                <span className="figures mr-1.5 text-13 text-stone">{index + 1}</span>
                <span className="thread">{name}</span>
                <span className="sr-only">, done. Change it</span>
              </Link>
            ) : (
              <span className="inline-block py-0.5">
                <span className="figures mr-1.5 text-13 text-stone">{index + 1}</span>
                <span className={index === at ? 'font-medium' : ''}>{name}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
