import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { DiffusionError } from '../diffusion-error.ts';
import { filePath, maxFiles } from './manifest.ts';
import { recordName } from './store-layout.ts';

export interface SizedFile {
  /** inside the folder, with forward slashes */
  readonly path: string;
  readonly bytes: number;
}

/**
 * The files of somebody's folder, by path; hidden ones and a store's own record are left out. Links are not followed: what
 * they point at is not in the folder.
 * @throws DiffusionError `input.invalid` for what is no folder, or holds too many files or odd names
 */
export async function listFiles(folder: string): Promise<readonly SizedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new DiffusionError('input.invalid', { file: folder, detail: 'no folder that can be read', cause });
  });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== recordName && !path.split('/').some((part) => part.startsWith('.')))
    .sort();
  if (paths.length > maxFiles) {
    const detail = `${paths.length} files; a checkpoint has at most ${maxFiles}`;
    throw new DiffusionError('input.invalid', { file: folder, detail });
  }
  const odd = paths.find((path) => !filePath.safeParse(path).success);
  if (odd !== undefined)
    throw new DiffusionError('input.invalid', {
      file: join(folder, odd),
      detail: 'a name that no checkpoint has: letters, digits, dots, hyphens and underscores',
    });
  return Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(join(folder, path))).size })));
}
