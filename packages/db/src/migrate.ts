import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '@escena/core/app-error';
import pg from 'pg';

const packageDir = path.join(import.meta.dirname, '..');
const migrationsDir = path.join(packageDir, '../../prisma/migrations');
const run = promisify(execFile);

/** PostgreSQL: the table of migrations is not there yet. */
const undefinedTable = '42P01';

/**
 * Brings a database to this version's schema. When it is there already one query says so, and Prisma is not started.
 * @returns the migrations that were applied
 * @throws AppError `database.start_failed` with Prisma's words
 */
export async function migrateDeploy({ url }: { url: string }): Promise<string[]> {
  const pending = await pendingMigrations(url);
  if (pending.length === 0) return [];
  try {
    const prisma = path.join(packageDir, 'tools/prisma.mjs');
    const running = run(process.execPath, [prisma, '--url-from-stdin', 'migrate', 'deploy']);
    running.child.stdin?.end(url);
    await running;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new AppError('database.start_failed', { detail: said.trim().slice(-1000), cause: error });
  }
  return pending;
}

async function pendingMigrations(url: string): Promise<string[]> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const all = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const applied = await appliedMigrations(url);
  return all.filter((name) => !applied.has(name)).sort();
}

async function appliedMigrations(url: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === undefinedTable) return new Set();
    throw error;
  } finally {
    await client.end();
  }
}
