/** What a list of reviews is narrowed to, and how it is sorted. */
export type ReviewsQuery = {
  readonly stars?: number | undefined;
  readonly fit?: string | undefined;
  readonly size?: string | undefined;
  readonly sort?: string | undefined;
  readonly cursor?: string | undefined;
};

/** Every address of the shop, built in one place. */
export const links = {
  home: '/',
  category: (path: string) => `/${path}`,
  product: (slug: string, colour?: string) =>
    colour === undefined ? `/p/${slug}` : `/p/${slug}?colour=${encodeURIComponent(colour)}`,
  reviews: (slug: string, query: ReviewsQuery = {}) => {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return text === '' ? `/p/${slug}/reviews` : `/p/${slug}/reviews?${text}`;
  },
  review: (slug: string, order?: { readonly number: string; readonly token?: string | null | undefined }) => {
    if (order === undefined) return `/p/${slug}/review`;
    const token = order.token == null ? '' : `&token=${encodeURIComponent(order.token)}`;
    return `/p/${slug}/review?order=${order.number}${token}`;
  },
  question: (token: string) => `/questions/${encodeURIComponent(token)}`,
  wishlist: '/wishlist',
  sharedWishlist: (token: string) => `/wishlist/${encodeURIComponent(token)}`,
  shops: '/shops',
  shop: (slug: string) => `/shops/${slug}`,
  collection: (slug: string) => `/collections/${slug}`,
  search: (words?: string) => (words === undefined ? '/search' : `/search?q=${encodeURIComponent(words)}`),
  drops: '/drops',
  drop: (slug: string) => `/drops/${slug}`,
  draw: (slug: string, cursor?: string) =>
    cursor === undefined ? `/drops/${slug}/draw` : `/drops/${slug}/draw?cursor=${encodeURIComponent(cursor)}`,
  bag: '/bag',
  checkout: '/checkout',
  checkoutDelivery: '/checkout/delivery',
  checkoutPayment: '/checkout/payment',
  order: (number: string, token?: string | null) => withToken(`/order/${number}`, token),
  track: (number: string, token?: string | null) => withToken(`/order/${number}/track`, token),
  orderNotices: (number: string, token?: string | null) => withToken(`/order/${number}/notices`, token),
  backInStock: (token: string) => `/back-in-stock/${encodeURIComponent(token)}`,
  account: '/account',
  accountNotices: '/account/notices',
  signIn: (next?: string) =>
    next === undefined ? '/account/sign-in' : `/account/sign-in?next=${encodeURIComponent(next)}`,
  signUp: '/account/sign-up',
  help: (topic?: 'delivery' | 'returns' | 'sizes' | 'payment' | 'contact' | 'privacy') =>
    topic === undefined ? '/help' : `/help#${topic}`,
} as const;

function withToken(path: string, token: string | null | undefined): string {
  return token == null ? path : `${path}?token=${encodeURIComponent(token)}`;
}

/** Accepts a path of our own to go back to; anything else becomes the account page. */
export function ownPath(given: string | null | undefined): string {
  return given != null && /^\/(?![/\\])/.test(given) ? given : links.account;
}
