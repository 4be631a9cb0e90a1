import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepEmbeddedPostgres } from './keep-embedded-postgres.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

const settings = { fsync: 'off' };
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'escena-embedded-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('keeps data, port and password over a stop, behind a generated password', async () => {
  const first = await startEmbeddedPostgres({ dir, settings });
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const record = await stat(path.join(dir, 'server.json'));
  expect(record.mode & 0o077).toBe(0);
  const guessed = new URL(first.url);
  guessed.password = 'escena';
  await expect(query(guessed.toString(), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  await first.stop();

  const second = await startEmbeddedPostgres({ dir, settings });
  expect(second).toMatchObject({ url: first.url, started: true });
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  const adopted = await startEmbeddedPostgres({ dir, settings });
  expect(adopted).toMatchObject({ url: second.url, pid: second.pid, started: false });
  await adopted.stop();
  await expect(query(second.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

it('recovers after a kill -9 and forgets a lock whose number now belongs to another process', async () => {
  const killed = await startEmbeddedPostgres({ dir, settings });
  await query(killed.url, 'CREATE TABLE IF NOT EXISTS survivors (id int)');
  process.kill(killed.pid, 'SIGKILL');
  await expect.poll(() => query(killed.url, 'SELECT 1').catch(() => 'gone')).toBe('gone');
  const lock = path.join(dir, 'cluster/postmaster.pid');
  const lines = (await readFile(lock, 'utf8')).split('\n');
  await writeFile(lock, [String(process.pid), ...lines.slice(1)].join('\n'));
  const recovered = await startEmbeddedPostgres({ dir, settings });
  expect(recovered.started).toBe(true);
  expect(await query(recovered.url, 'SELECT count(*)::int AS n FROM survivors')).toEqual([{ n: 0 }]);
  await recovered.stop();
});

it('moves to another port when somebody else sits on its own', async () => {
  const { port } = JSON.parse(await readFile(path.join(dir, 'server.json'), 'utf8')) as { port: number };
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  const server = await startEmbeddedPostgres({ dir, settings });
  expect(server.port).not.toBe(port);
  await server.stop();
  squatter.close();
});

it('starts a server again that died, at the same address, until it is stopped', async () => {
  const failures: unknown[] = [];
  const server = await keepEmbeddedPostgres({
    dir,
    settings,
    onRestart: (failure) => failures.push(failure),
  });
  process.kill(server.pid, 'SIGKILL');
  await expect
    .poll(() => query(server.url, 'SELECT 1 AS one').catch(() => 'gone'), { timeout: 20_000 })
    .toEqual([{ one: 1 }]);
  await expect.poll(() => failures.length > 0 && failures.at(-1) === undefined).toBe(true);
  await server.stop();
  await expect(query(server.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
