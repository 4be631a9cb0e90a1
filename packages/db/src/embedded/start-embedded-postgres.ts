/**
 * PostgreSQL as a child process from npm, for machines without one. Not for production: one folder, one machine,
 * no replicas. The server is a process group of its own, so that a Ctrl-C reaches it last, from us.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { AppError } from '@escena/core/app-error';
import pg from 'pg';
import { loadBinaries, type PostgresBinaries } from './load-binaries.ts';
import { findPostmaster, isAlive } from './postmaster-pid.ts';
import {
  createPassword,
  findFreePort,
  readServerRecord,
  type ServerRecord,
  writeServerRecord,
} from './server-record.ts';
import { giveAway, makeOwnedFolder, unprivileged } from './unprivileged.ts';

export interface EmbeddedPostgresOptions {
  /** holds the cluster, its log and its password; made when missing */
  readonly dir: string;
  /** default: the remembered one, else any free one */
  readonly port?: number;
  /** default `escena`; made when missing */
  readonly database?: string;
  /** server settings (`postgres -c name=value`) */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** false: it was running already (left by a start that was killed) and was adopted */
  readonly started: boolean;
  /** Ends sessions, writes everything down, returns when the process is gone. */
  stop(): Promise<void>;
}

const user = 'escena';
const pollMs = 40;
/** Recovery after a crash replays the log and may take long on a slow disk. */
const startTimeoutMs = 120_000;
const stopTimeoutMs = 30_000;
const run = promisify(execFile);

/**
 * Starts the server of `dir`, or adopts the one that already runs on it.
 * @throws AppError `database.not_built_in` (no binaries for this machine), `database.start_failed`
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dir, database = 'escena', settings = {} } = options;
  const binaries = loadBinaries();
  const cluster = path.join(dir, 'cluster');
  makeOwnedFolder(dir);
  const before = await initialise({
    binaries,
    dir,
    cluster,
    port: options.port,
    sync: settings.fsync !== 'off',
  });
  const running = findPostmaster(cluster);
  const record = running
    ? { ...before, port: running.port }
    : { ...before, port: await findFreePort(options.port ?? before.port) };
  writeServerRecord(dir, record);

  const log = path.join(dir, 'postgres.log');
  const child = running ? undefined : launch({ binaries, dir, cluster, log, port: record.port, settings });
  const pid = running?.pid ?? child?.pid;
  if (pid === undefined) throw startFailed(log);
  await waitUntilOurs({ record, cluster, child, log });
  await ensureDatabase(record, database);

  const stop = () => stopServer({ pid, binaries, cluster, child });
  return {
    url: urlOf(record, database),
    port: record.port,
    pid,
    started: !running,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

interface ClusterOptions {
  readonly binaries: PostgresBinaries;
  readonly dir: string;
  readonly cluster: string;
}

/** Makes the cluster with a password of its own, once. A half-made one (a start that was killed) is made again. */
async function initialise(
  options: ClusterOptions & { port: number | undefined; sync: boolean },
): Promise<ServerRecord> {
  const { binaries, dir, cluster } = options;
  const known = readServerRecord(dir);
  if (known && existsSync(path.join(cluster, 'PG_VERSION'))) return known;
  rmSync(cluster, { recursive: true, force: true });
  const record = { port: await findFreePort(options.port), password: createPassword() };
  const passwordFile = path.join(dir, 'password.tmp');
  writeFileSync(passwordFile, record.password, { mode: 0o600 });
  giveAway(passwordFile);
  // The built-in locale sorts alike on every platform and needs none installed.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const access = ['--username', user, '--auth=scram-sha-256', '--pwfile', passwordFile];
  const sync = options.sync ? [] : ['--no-sync'];
  const command = unprivileged(binaries.initdb, ['--pgdata', cluster, ...access, ...locale, ...sync], [dir]);
  try {
    await run(command.file, command.args, { cwd: dir, uid: command.uid, gid: command.gid });
  } catch (error) {
    throw new AppError('database.start_failed', {
      detail: error instanceof Error ? error.message : undefined,
      cause: error,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  // Written last: its presence says that the cluster is whole.
  writeServerRecord(dir, record);
  return record;
}

interface LaunchOptions extends ClusterOptions {
  readonly log: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
}

function launch(options: LaunchOptions): ChildProcess {
  const { binaries, dir, cluster, log, port } = options;
  const settings = {
    listen_addresses: '127.0.0.1',
    // A socket's path may be 107 bytes long at most; folders may be longer, so there is none.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = unprivileged(binaries.postgres, ['-D', cluster, '-p', String(port), ...flags], [dir]);
  const output = openSync(log, 'w', 0o600);
  const child = spawn(command.file, command.args, {
    cwd: dir,
    uid: command.uid,
    gid: command.gid,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  return child;
}

interface WaitOptions {
  readonly record: ServerRecord;
  readonly cluster: string;
  readonly child: ChildProcess | undefined;
  readonly log: string;
}

/** Until the server answers with our password and names our cluster: another one could hold the port. */
async function waitUntilOurs({ record, cluster, child, log }: WaitOptions): Promise<void> {
  let failure: unknown;
  child?.once('error', (error) => (failure = error));
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (failure || (child && child.exitCode !== null)) throw startFailed(log, failure);
    try {
      const served = await withClient(record, 'postgres', (client) => client.query('SHOW data_directory'));
      if (served.rows[0]?.data_directory === cluster) return;
      throw new AppError('database.start_failed', {
        detail: `port ${record.port} is held by another server`,
      });
    } catch (error) {
      if (error instanceof AppError) throw error;
    }
    await sleep(pollMs);
  }
  throw startFailed(log, failure);
}

/** With the log's last lines, which say why. */
function startFailed(log: string, cause?: unknown): AppError {
  const said = existsSync(log)
    ? readFileSync(log, 'utf8').trim().split('\n').slice(-4).join(' · ')
    : undefined;
  return new AppError('database.start_failed', { detail: said, cause });
}

async function ensureDatabase(record: ServerRecord, database: string): Promise<void> {
  await withClient(record, 'postgres', async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  });
}

async function withClient<T>(
  record: ServerRecord,
  database: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(record, database) });
  // A server that restarts under us ends the connection; the failed query says so already.
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function urlOf(record: ServerRecord, database: string): string {
  return `postgresql://${user}:${record.password}@127.0.0.1:${record.port}/${encodeURIComponent(database)}`;
}

interface StopOptions {
  readonly pid: number;
  readonly binaries: PostgresBinaries;
  readonly cluster: string;
  readonly child: ChildProcess | undefined;
}

async function stopServer({ pid, binaries, cluster, child }: StopOptions): Promise<void> {
  const gone = () => (child ? child.exitCode !== null || child.signalCode !== null : !isAlive(pid));
  if (gone()) return;
  // SIGINT is PostgreSQL's "fast shutdown"; Windows has no signals, its own tool does the same.
  if (process.platform === 'win32') await run(binaries.pgCtl, ['stop', '-m', 'fast', '-D', cluster]);
  else process.kill(pid, 'SIGINT');
  const deadline = Date.now() + stopTimeoutMs;
  while (!gone() && Date.now() < deadline) await sleep(pollMs);
}
