import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Toaster } from '../features/frame/toaster.tsx';
import { THEME_COOKIE, themeOf } from '../theme.ts';
import './globals.css';

const instrument = localFont({
  src: '../../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  variable: '--font-instrument',
  weight: '400 700',
  display: 'swap',
});

export const metadata: Metadata = {
  title: { default: 'Selvedge console', template: '%s · Selvedge console' },
  robots: { index: false, follow: false },
};
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#141412' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme} className={instrument.variable}>
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  );
}
