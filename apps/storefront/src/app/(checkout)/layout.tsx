import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { CheckoutHeader } from '../../features/checkout/checkout-header.tsx';
import { fontClasses } from '../../fonts/fonts.ts';
import { SITE } from '../../site.ts';
import '../globals.css';

// Every page here is made for one request: its scripts carry the nonce of that request's policy.
export const instant = false;
export const metadata: Metadata = {
  metadataBase: new URL(SITE.url),
  title: { default: 'Checkout', template: `%s | ${SITE.name}` },
  robots: { index: false, follow: false },
  referrer: 'strict-origin-when-cross-origin',
};

/** The document of the checkout: its own, so that coming here loads a page and its strict policy holds. */
export default async function CheckoutLayout({ children }: { readonly children: ReactNode }) {
  await headers();
  return (
    <html lang="en" className={fontClasses}>
      <body className="flex min-h-dvh flex-col">
        <a href="#main" className="skip">
          Skip to the form
        </a>
        <CheckoutHeader />
        <main id="main" tabIndex={-1} className="flex-1 focus:outline-none">
          {children}
        </main>
        <footer className="wrap mt-16 flex max-w-[76rem] flex-wrap gap-x-6 border-t border-line py-6 text-13 text-stone">
          <a
            href="/help#delivery"
            target="_blank"
            rel="noreferrer"
            className="inline-block py-1 hover:text-ink"
          >
            Delivery
          </a>
          <a
            href="/help#returns"
            target="_blank"
            rel="noreferrer"
            className="inline-block py-1 hover:text-ink"
          >
            Returns
          </a>
          <a
            href="/help#privacy"
            target="_blank"
            rel="noreferrer"
            className="inline-block py-1 hover:text-ink"
          >
            Privacy
          </a>
          <a href={`mailto:${SITE.contact}`} className="inline-block py-1 hover:text-ink">
            {SITE.contact}
          </a>
        </footer>
      </body>
    </html>
  );
}
