import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/** Shops frame `/embed`; whose may is in that page's policy (`src/server/frame-ancestors.ts`). */
const unframeable = [{ key: 'X-Frame-Options', value: 'DENY' }];
const framed = [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }];

/**
 * For answers that are no page, whatever is in them: opened by itself, an uploaded file runs nothing and is nobody's
 * origin. Pages get their policy in `src/proxy.ts`.
 */
const noPage = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
];

const config: NextConfig = {
  outputFileTracingRoot: path.join(import.meta.dirname, '../..'),
  turbopack: {
    root: path.join(import.meta.dirname, '../..'),
    resolveAlias: { module: { browser: './src/no-node-module.ts' } },
  },
  transpilePackages: [
    '@escena/core',
    '@escena/imaging',
    '@escena/landmarks',
    '@escena/typeset',
    '@escena/api',
    '@escena/ui',
    '@escena/verticals',
    '@escena/scene',
    '@escena/typeset',
    '@escena/billing',
    '@escena/privacy',
    '@escena/remote',
    '@escena/accounts',
    '@escena/mail',
    '@escena/queue',
    '@escena/serving',
    '@escena/storage',
    '@escena/db',
  ],
  serverExternalPackages: [
    'pg',
    'pg-boss',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@aws-sdk/client-s3',
    'pino',
    'nodemailer',
    'yazl',
    '@node-rs/argon2',
    'harfbuzzjs',
    'pdfkit',
    'woff2-encoder',
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/((?!embed/).*)', headers: unframeable },
    { source: '/embed/:path*', headers: framed },
    // Ads are shown on anybody's page.
    { source: '/v1/:path*', headers: framed },
    { source: '/api/:path*', headers: noPage },
  ],
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
