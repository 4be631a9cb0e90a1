import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createId } from '@escena/core/create-id';

/** The id that lies in a store's folder, made by whoever looks first: workers that share the folder share it. */
export async function storeId(store: string): Promise<string> {
  const file = path.join(store, 'id');
  await mkdir(store, { recursive: true });
  await writeFile(file, createId('checkpointStore'), { flag: 'wx' }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}
