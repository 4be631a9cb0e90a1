/** A database of its own for every test that asks: a copy of the migrated template on the run's real PostgreSQL. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDb, type Db } from './create-db.ts';
import { databaseUrl } from './testing/test-server.ts';
import type {} from './testing/global-setup.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly db: Db;
  readonly url: string;
}

/** `await using database = await createTestDatabase()`: dropped at the end of the block, whoever is still connected. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  if (!server) throw new Error('there is no PostgreSQL for this machine in node_modules');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${server.template}`);
  const url = databaseUrl(server.adminUrl, name);
  const db = createDb({ url });
  return {
    db,
    url,
    async [Symbol.asyncDispose]() {
      await db.$disconnect();
      await administer(server.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
