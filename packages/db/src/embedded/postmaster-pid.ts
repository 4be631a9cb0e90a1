/** The lock file that a running PostgreSQL keeps in its cluster (source: storage/lmgr docs, miscadmin.h). */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Lines of the file, 0-based: process, data folder, start time, port. */
const pidLine = 0;
const portLine = 3;

/** The server that runs on this cluster, if one does; a lock left by a dead one is removed. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const postmaster = { pid: Number(lines[pidLine]), port: Number(lines[portLine]) };
  if (isPostgres(postmaster.pid)) return postmaster;
  rmSync(file, { force: true });
  return undefined;
}

/** Whether the process lives and is PostgreSQL: after a reboot the number may belong to anything. */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) ? /postgres/.test(readFileSync(commandLine, 'utf8')) : true;
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
