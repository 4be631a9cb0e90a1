import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,services,apps}/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    // A real PostgreSQL for whoever asks (`createTestDatabase` of @escena/db/testing); starts in a fraction of a second.
    globalSetup: ['packages/db/src/testing/global-setup.ts'],
    // Two cores are the reference machine: path tracing tests start threads of their own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
