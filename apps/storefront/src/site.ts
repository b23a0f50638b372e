/** What the site calls itself. */
export const SITE = {
  url: process.env.STOREFRONT_URL ?? 'http://localhost:3000',
  name: 'Selvedge',
  title: 'Selvedge: clothes from independent shops',
  description: 'Independent fashion shops in one place. One bag, each parcel straight from its maker.',
  contact: 'hello@selvedge.example',
} as const;
