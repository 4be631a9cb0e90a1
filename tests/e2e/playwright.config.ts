/**
 * End to end: the real `npm start` on an empty data folder, driven in a real Chromium. One worker and one order, as a
 * person would go: the first test creates the studio that the others use.
 */
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { accountsEnvironment } from './accounts.ts';
import { shopEnvironment } from './shop.ts';

/** Set for the test processes too, so that all of them mean one folder and one port. */
process.env['ESCENA_E2E_DATA'] ??= mkdtempSync(path.join(os.tmpdir(), 'escena-e2e-'));
process.env['ESCENA_E2E_PORT'] ??= String(3400 + (process.pid % 500));
/** A server of the tests' own that webhooks are sent to. */
process.env['ESCENA_E2E_HOOK_PORT'] ??= String(4000 + (process.pid % 500));
/** Descriptions of checkpoints that the tests serve. */
process.env['ESCENA_E2E_MANIFESTS'] ??= mkdtempSync(path.join(os.tmpdir(), 'escena-e2e-manifests-'));

const root = path.resolve(import.meta.dirname, '../..');
const baseURL = `http://localhost:${process.env['ESCENA_E2E_PORT']}`;
const shop = shopEnvironment();

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, 'out/test/e2e'),
  workers: 1,
  fullyParallel: false,
  // A staged picture takes most of a minute on two busy cores.
  timeout: 6 * 60_000,
  // Only a test that fails waits for these: they cost nothing on a quick machine.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL,
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    locale: 'en-GB',
    viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['ESCENA_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // The editor draws with WebGL: on machines without a graphics card in software.
        '--enable-unsafe-swiftshader',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    cwd: root,
    url: `${baseURL}/healthz`,
    // A first start installs nothing here, but builds the web app: minutes on a busy machine.
    timeout: 15 * 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
    env: {
      ESCENA_DATA: process.env['ESCENA_E2E_DATA'],
      PORT: process.env['ESCENA_E2E_PORT'],
      ESCENA_REMOTE_NETWORKS: '127.0.0.0/8',
      ESCENA_REMOTE_PORTS: `80,443,${process.env['ESCENA_E2E_HOOK_PORT']}`,
      ESCENA_MANIFESTS: process.env['ESCENA_E2E_MANIFESTS'],
      no_proxy: '*',
      ESCENA_SIGN_UP: 'open',
      ESCENA_STARTING_CREDITS: '1000',
      ...accountsEnvironment(),
      STRIPE_SECRET_KEY: shop.secretKey,
      STRIPE_WEBHOOK_SECRET: shop.webhookSecret,
      STRIPE_API_BASE: `http://127.0.0.1:${shop.port}`,
    },
  },
});
