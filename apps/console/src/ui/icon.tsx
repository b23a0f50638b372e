const paths = {
  overview: 'M4 20V11M10 20V4M16 20v-6M21 20H3',
  orders: 'M4 8l8-4 8 4v9l-8 4-8-4V8Zm0 0 8 4 8-4M12 12v9',
  returns: 'M9 4 4 9l5 5M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  shipping:
    'M2 7h12v10H2V7Zm12 3h4l4 4v3h-8v-7ZM6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm11 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  products: 'M9 4 4 7l2 4 2-1v10h8V10l2 1 2-4-5-3c-.5 1.500-1.500 2-3 2s-2.500-.500-3-2Z',
  stock: 'M3 9l9-5 9 5v11H3V9Zm4 11v-7h10v7M7 16.500h10',
  ledger: 'M6 3h12v18H6V3Zm3 5h6M9 12h6M9 16h3',
  vendors:
    'M4 10V20h16V10M3 10l2-6h14l2 6c-1 2-4 2-4.500 0-1 2-4 2-4.500 0-1 2-4 2-4.500 0-.5 2-3.500 2-5 0Zm7 10v-5h4v5',
  drops: 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11Zm-2.5 11.500a2.500 2.500 0 0 0 2.500 2.500',
  coupons:
    'M3 7h18v3.500a1.500 1.500 0 0 0 0 3V17H3v-3.500a1.500 1.500 0 0 0 0-3V7Zm6 8 6-6M9.500 9.500h.01M14.500 14.500h.01',
  giftCards: 'M3 8h18v12H3V8Zm0 5h18M12 8v12M12 8c-1-4-6-5-6-2 0 2 3 2 6 2Zm0 0c1-4 6-5 6-2 0 2-3 2-6 2Z',
  reviews:
    'M12 3.500l2.600 5.400 5.900.8-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900L3.500 9.700l5.900-.8L12 3.500Z',
  system: 'M3 12h4l2.500-7 5 14 2.500-7h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8c.6-3.500 3.700-5 8-5s7.400 1.500 8 5',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing of 24 × 24; always beside words, hence hidden from readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      className="shrink-0"
    >
      <path d={paths[name]} />
    </svg>
  );
}
