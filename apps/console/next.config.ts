import type { NextConfig } from 'next';

const API_URL = process.env.API_URL ?? 'http://127.0.0.1:4000';

/** What every answer carries. The content policy holds a nonce, so `src/proxy.ts` sets it per request. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

const config: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  transpilePackages: ['@selvedge/client', '@selvedge/contracts', '@selvedge/money', '@selvedge/ui'],
  // TypeScript 7 has no compiler API for the build to call; `npm run types` checks the same files.
  typescript: { ignoreBuildErrors: true },
  ...(process.env.NEXT_DIST_DIR === undefined ? {} : { distDir: process.env.NEXT_DIST_DIR }),
  experimental: { authInterrupts: true, turbopackRustReactCompiler: true },
  async rewrites() {
    return [
      { source: '/v1/:path*', destination: `${API_URL}/v1/:path*` },
      { source: '/media/:path*', destination: `${API_URL}/media/:path*` },
    ];
  },
  async headers() {
    return [{ source: '/:path*', headers: everywhere }];
  },
};

export default config;
