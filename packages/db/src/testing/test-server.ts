/**
 * One real PostgreSQL per test run, kept initialised between runs so that it starts in a fraction of a second. Runs at
 * the same time take different slots. Durability is off: what a test writes need not survive a power cut.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { isAlive } from '../embedded/postmaster-pid.ts';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts';
import { migrateDeploy } from '../migrate.ts';

export interface TestServer extends AsyncDisposable {
  /** of the `postgres` database */
  readonly adminUrl: string;
  /** a migrated, empty database to copy */
  readonly template: string;
}

const root = path.join(import.meta.dirname, '../../../..');
const cacheDir = path.join(root, 'node_modules/.cache/escena/test-postgres');
const migrationsDir = path.join(root, 'prisma/migrations');
const mostSlots = 16;
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

export async function startTestServer(): Promise<TestServer> {
  const slot = takeSlot();
  try {
    const server = await startEmbeddedPostgres({ dir: slot.dir, database: 'postgres', settings });
    const template = await prepareTemplate(server.url);
    return {
      adminUrl: server.url,
      template,
      async [Symbol.asyncDispose]() {
        await server.stop();
        slot.free();
      },
    };
  } catch (error) {
    slot.free();
    throw error;
  }
}

/** A folder that no other living run uses. */
function takeSlot(): { dir: string; free(): void } {
  for (let slot = 0; slot < mostSlots; slot++) {
    const dir = path.join(cacheDir, String(slot));
    mkdirSync(dir, { recursive: true });
    const lock = path.join(cacheDir, `${slot}.lock`);
    if (tryLock(lock)) return { dir, free: () => rmSync(lock, { force: true }) };
  }
  throw new Error(`all ${mostSlots} test databases are in use`);
}

function tryLock(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    rmSync(lock, { force: true });
    return tryLock(lock);
  }
}

/** Drops what killed runs left, and makes the template of the current migrations unless it is there. */
async function prepareTemplate(adminUrl: string): Promise<string> {
  const template = `template_${hashOfMigrations()}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR datname LIKE 'template\\_%'",
    );
    const names = rows.map((row) => row.datname);
    for (const name of names.filter((found) => found !== template))
      await admin.query(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`);
    if (names.includes(template)) return template;
    // Made under another name, so that a killed run leaves no half template.
    const draft = 'test_template_draft';
    await admin.query(`CREATE DATABASE ${draft}`);
    await migrateDeploy({ url: databaseUrl(adminUrl, draft) });
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${pg.escapeIdentifier(template)}`);
    return template;
  } finally {
    await admin.end();
  }
}

function hashOfMigrations(): string {
  const hash = createHash('sha256');
  const files = readdirSync(migrationsDir, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.sql')).sort())
    hash.update(file).update(readFileSync(path.join(migrationsDir, file)));
  return hash.digest('hex').slice(0, 16);
}

export function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
