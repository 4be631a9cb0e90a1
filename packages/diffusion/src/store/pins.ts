/**
 * Hashes that a first pull recorded for a manifest that states none. They bind every later pull of that revision into this
 * store, also after the model was removed: trust on first use, no more (the manifest pins the commit, the host is believed
 * once). Copied into the manifest they become the project's own pins.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { DiffusionError } from '../diffusion-error.ts';
import type { KnownFile, ManifestFile } from './manifest.ts';

const schema = z.record(
  z.string(),
  z.strictObject({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
);
type Pins = z.infer<typeof schema>;

/** The files with what earlier pulls recorded of them. @throws DiffusionError `model.invalid` when the record is damaged */
export async function withPins(
  file: string,
  files: readonly ManifestFile[],
): Promise<readonly ManifestFile[]> {
  const pins = await readPins(file);
  return files.map((one) => {
    const pin = pins[one.path];
    return pin ? { ...one, bytes: one.bytes ?? pin.bytes, sha256: one.sha256 ?? pin.sha256 } : one;
  });
}

export async function recordPins(file: string, files: readonly KnownFile[]): Promise<void> {
  const pins = await readPins(file);
  for (const { path, bytes, sha256 } of files) pins[path] = { bytes, sha256 };
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.part`;
  await writeFile(draft, `${JSON.stringify(pins, null, 2)}\n`);
  await rename(draft, file);
}

async function readPins(file: string): Promise<Pins> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new DiffusionError('model.invalid', {
      file,
      detail: 'the record of the first pull is damaged',
      remedy: 'remove this file to trust the host once more',
      cause,
    });
  }
}
