/** The running processes behind the page, for tests that break one of them. */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

function dataFolder(): string {
  const folder = process.env['ESCENA_E2E_DATA'];
  if (!folder) throw new Error('ESCENA_E2E_DATA is not set');
  return folder;
}

/** The worker that said `ready` last. */
export async function workerPid(): Promise<number> {
  const log = await readFile(path.join(dataFolder(), 'logs/worker.log'), 'utf8');
  const ready = log
    .split('\n')
    .filter((line) => line.includes('"msg":"ready"'))
    .at(-1);
  if (!ready) throw new Error('no worker is ready');
  return (JSON.parse(ready) as { pid: number }).pid;
}

/** One session's process of the embedded server. */
export async function postgresSessionPid(): Promise<number> {
  const lock = await readFile(path.join(dataFolder(), 'postgres/cluster/postmaster.pid'), 'utf8');
  const postmaster = Number(lock.split('\n')[0]);
  const listing = execFileSync('ps', ['-o', 'pid=,ppid=,args=', '-A'], { encoding: 'utf8' });
  for (const line of listing.split('\n')) {
    const [pid, parent, ...args] = line.trim().split(/\s+/);
    if (Number(parent) === postmaster && args.join(' ').includes('127.0.0.1')) return Number(pid);
  }
  throw new Error('the server has no session');
}

/** Every file of the store, as it is named there; none before the first was put. */
export async function storedFiles(): Promise<string[]> {
  const root = path.join(dataFolder(), 'images');
  await mkdir(root, { recursive: true });
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
}
