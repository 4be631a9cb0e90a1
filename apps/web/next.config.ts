import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  {
    key: 'Content-Security-Policy',
    value: "base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'",
  },
];

const config: NextConfig = {
  outputFileTracingRoot: path.join(import.meta.dirname, '../..'),
  turbopack: { root: path.join(import.meta.dirname, '../..') },
  transpilePackages: [
    '@escena/core',
    '@escena/api',
    '@escena/ui',
    '@escena/verticals',
    '@escena/scene',
    '@escena/billing',
    '@escena/accounts',
    '@escena/mail',
    '@escena/queue',
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
    '@node-rs/argon2',
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
