/** A checkpoint's manifest: what it is, who may use it, and the exact files that belong to it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@escena/core/app-error';
import { z } from 'zod';

const manifest = z.object({
  name: z.string(),
  /** beside the manifest */
  folder: z.string(),
  family: z.enum(['lighting', 'picture']),
  /** SPDX */
  licence: z.string(),
  /** whether paying customers' pictures may be made with it */
  commercial: z.boolean(),
  /** whether it is used unless asked otherwise: only when its card shows that it beats the plain guide */
  recommended: z.boolean(),
  files: z
    .array(
      z.object({
        path: z.string().regex(/^[\w-]+(\/[\w.-]+)*(\.[\w]+)?$/, 'a path inside the folder'),
        bytes: z.number().int().nonnegative(),
        sha256: z.string().length(64),
      }),
    )
    .min(1),
});

export type Manifest = z.infer<typeof manifest>;

/**
 * Reads a manifest and checks every file that it names.
 * @param file `models/<name>.json`
 * @throws AppError `model.missing` naming the file that is not there; `model.invalid` naming the one that differs
 */
export async function verifyManifest(file: string): Promise<Manifest> {
  const parsed = manifest.safeParse(JSON.parse((await read(file)).toString('utf8')));
  if (!parsed.success)
    throw new AppError('model.invalid', { detail: `${file} is no manifest`, cause: parsed.error });
  for (const { path, bytes, sha256 } of parsed.data.files) {
    const content = await read(join(dirname(file), parsed.data.folder, path));
    if (content.length === bytes && createHash('sha256').update(content).digest('hex') === sha256) continue;
    throw new AppError('model.invalid', { detail: `${path} is not the file that ${file} describes` });
  }
  return parsed.data;
}

async function read(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new AppError('model.missing', { detail: file, cause });
  });
}
