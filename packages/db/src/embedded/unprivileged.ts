/**
 * PostgreSQL refuses to run as root. Under root its programs run as `nobody` instead, without making a user; when a
 * folder above them is closed to others (a home folder of root, mostly) they keep the one capability of looking through it.
 */
import { accessSync, chownSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** `nobody` and `nogroup` on every Linux; nothing is stored under their names. */
const nobody = { uid: 65534, gid: 65534 };

const setpriv = '/usr/bin/setpriv';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** Makes the folder that the database's programs own. */
export function makeOwnedFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isRoot()) chownSync(folder, nobody.uid, nobody.gid);
}

/** Gives a file to the database's programs. */
export function giveAway(file: string): void {
  if (isRoot()) chownSync(file, nobody.uid, nobody.gid);
}

/**
 * How to start `program` without root's rights.
 * @param folders what it must be able to reach
 */
export function unprivileged(program: string, args: readonly string[], folders: readonly string[]): Command {
  if (!isRoot()) return { file: program, args };
  const closed = [program, ...folders].some((folder) => !isReachableByOthers(folder));
  if (!closed || !isExecutable(setpriv)) return { file: program, args, ...nobody };
  const capability = '+dac_read_search';
  const drop = ['--reuid', String(nobody.uid), '--regid', String(nobody.gid), '--clear-groups'];
  const keep = ['--inh-caps', capability, '--ambient-caps', capability];
  return { file: setpriv, args: [...drop, ...keep, '--', program, ...args] };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isReachableByOthers(file: string): boolean {
  const parent = path.dirname(file);
  if (parent === file) return true;
  const othersMaySearch = existsSync(parent) && (statSync(parent).mode & 0o001) !== 0;
  return othersMaySearch && isReachableByOthers(parent);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
