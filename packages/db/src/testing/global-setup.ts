/** Vitest's global set-up: the test server of this run, and where test files find it. */
import { AppError } from '@escena/core/app-error';
import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: { readonly adminUrl: string; readonly template: string } | null;
  }
}

let server: TestServer | undefined;

export async function setup(project: TestProject): Promise<void> {
  try {
    server = await startTestServer();
    project.provide('testServer', { adminUrl: server.adminUrl, template: server.template });
  } catch (error) {
    // Without PostgreSQL for this machine the other tests still run; those that need it say so themselves.
    if (!(error instanceof AppError && error.code === 'database.not_built_in')) throw error;
    project.provide('testServer', null);
  }
}

export async function teardown(): Promise<void> {
  await server?.[Symbol.asyncDispose]();
}
