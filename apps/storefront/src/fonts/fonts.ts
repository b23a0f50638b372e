import localFont from 'next/font/local';

/** Two files, Latin only. The display cut carries the optical size axis: hairlines at 64 px, sturdy at 17. */
export const bodoni = localFont({
  src: '../../../../node_modules/@fontsource-variable/bodoni-moda/files/bodoni-moda-latin-opsz-normal.woff2',
  variable: '--font-bodoni',
  weight: '400 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

export const instrument = localFont({
  src: '../../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  variable: '--font-instrument',
  weight: '400 700',
  display: 'swap',
});

export const fontClasses = `${bodoni.variable} ${instrument.variable}`;
