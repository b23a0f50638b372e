import type { NextConfig } from 'next';
import { filterNames } from './src/features/listing/filters.ts';
import { shopPolicy } from './src/policy.ts';

const API_URL = process.env.API_URL ?? 'http://127.0.0.1:4000';

/** What every answer carries; the checkout's own, stricter policy is set per request in `src/proxy.ts`. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

/** Listings stay static; with a filter in its address a listing is made by its dynamic twin, under the same address. */
const refinedListings = filterNames.map((key) => ({
  source: '/:path((?!p/|bag|drops|search|checkout|account|order|help|refine|internal|v1/|media/|_next/).+)',
  has: [{ type: 'query' as const, key, value: '.+' }],
  destination: '/refine/:path',
}));

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  reactCompiler: true,
  poweredByHeader: false,
  transpilePackages: ['@selvedge/client', '@selvedge/contracts', '@selvedge/money'],
  // TypeScript 7 has no compiler API for the build to call; `npm run types` checks the same files.
  typescript: { ignoreBuildErrors: true },
  ...(process.env.NEXT_DIST_DIR === undefined ? {} : { distDir: process.env.NEXT_DIST_DIR }),
  experimental: { globalNotFound: true, inlineCss: true, turbopackRustReactCompiler: true },
  async rewrites() {
    return {
      beforeFiles: refinedListings,
      afterFiles: [
        { source: '/v1/:path*', destination: `${API_URL}/v1/:path*` },
        { source: '/media/:path*', destination: `${API_URL}/media/:path*` },
      ],
      fallback: [],
    };
  },
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      {
        source: '/((?!checkout|v1/|media/).*)',
        headers: [
          { key: 'Content-Security-Policy', value: shopPolicy(process.env.NODE_ENV === 'development') },
        ],
      },
    ];
  },
};

export default config;
