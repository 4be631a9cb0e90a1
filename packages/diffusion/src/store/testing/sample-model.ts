/** A small checkpoint that a test server can serve, with its manifest. */
import { createHash } from 'node:crypto';
import { type Manifest, parseManifest } from '../manifest.ts';

const revision = '0123456789abcdef0123456789abcdef01234567';
const base = `/owner/tiny/resolve/${revision}`;

export const sampleContents: Readonly<Record<string, Uint8Array>> = {
  'model_index.json': Buffer.from('{"_class_name": "StableDiffusionPipeline"}'),
  'unet/model.onnx': Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) >> 3),
  'vae_decoder/model.onnx': Uint8Array.from({ length: 1000 }, (_, i) => i),
};

/** As `startFileServer` wants it. */
export const sampleFiles = Object.fromEntries(
  Object.entries(sampleContents).map(([path, content]) => [`${base}/${path}`, content]),
);

/** The path of a sample file at the server. */
export const samplePath = (path: string): string => `${base}/${path}`;

export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

export interface SampleOptions {
  readonly origin: string;
  readonly pinned?: boolean;
  readonly name?: string;
  readonly commercial?: boolean;
}

export function sampleManifest({
  origin,
  pinned = true,
  name = 'tiny',
  commercial = true,
}: SampleOptions): Manifest {
  const files = Object.entries(sampleContents).map(([path, content]) => ({
    path,
    bytes: pinned ? content.length : null,
    sha256: pinned ? sha256Of(content) : null,
  }));
  return parseManifest(
    {
      schema: 1,
      name,
      title: 'A tiny one',
      family: 'sd',
      pipelines: ['text-to-image'],
      parts: ['unet', 'vae_decoder'],
      licence: { spdx: 'MIT', url: 'https://example.org/licence', commercial, verifiedAt: '2026-11-23' },
      source: {
        kind: 'download',
        origin,
        repository: 'owner/tiny',
        revision,
        verify: pinned ? 'pinned' : 'on-first-pull',
      },
      totalBytes: Object.values(sampleContents).reduce((sum, content) => sum + content.length, 0),
      memoryBytes: 1_000_000,
      figures: 'measured',
      recommended: false,
      files,
    },
    'sample',
  );
}
