/** A real checkpoint's folder as a host serves it, with the manifest that describes it. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Manifest, parseManifest } from '../manifest.ts';
import { sha256Of } from './sample-model.ts';

const revision = '0123456789abcdef0123456789abcdef01234567';

export interface ServedOptions {
  readonly origin: string;
  readonly name: string;
  /** files beside those of the folder */
  readonly more?: Readonly<Record<string, Uint8Array>>;
  readonly manifest?: Partial<Manifest>;
}

/** @returns path at the host → content, and the manifest */
export async function servedFolder(folder: string, { origin, name, more, manifest }: ServedOptions) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents: Record<string, Uint8Array> = { ...more };
  for (const entry of entries.filter((one) => one.isFile()))
    contents[relative(folder, join(entry.parentPath, entry.name))] = await readFile(
      join(entry.parentPath, entry.name),
    );
  const files = Object.entries(contents)
    .map(([path, content]) => ({ path, bytes: content.length, sha256: sha256Of(content) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: Object.fromEntries(
      Object.entries(contents).map(([path, content]) => [servedPath(name, path), content]),
    ),
    manifest: parseManifest(
      {
        schema: 1,
        name,
        title: `${name}, for tests`,
        family: 'sd',
        pipelines: ['text-to-image', 'image-to-image'],
        parts: ['unet', 'vae_decoder', 'vae_encoder'],
        licence: {
          spdx: 'Apache-2.0',
          url: 'https://www.apache.org/licenses/LICENSE-2.0.txt',
          commercial: true,
          verifiedAt: '2026-11-28',
        },
        source: { kind: 'download', origin, repository: `tests/${name}`, revision, verify: 'pinned' },
        totalBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        memoryBytes: 500_000_000,
        figures: 'measured',
        recommended: false,
        files,
        ...manifest,
      },
      name,
    ),
  };
}

/** Where the host has a file of it. */
export const servedPath = (name: string, path: string): string =>
  `/tests/${name}/resolve/${revision}/${path}`;
