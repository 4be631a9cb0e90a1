/** What is measured in a browser: the running app of the end-to-end tests, on a data folder of its own. */
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import endToEnd from '../e2e/playwright.config.ts';

export default defineConfig({
  ...endToEnd,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: path.resolve(import.meta.dirname, '../../out/test/load'),
  reporter: [['list']],
});
