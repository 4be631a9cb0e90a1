/**
 * Brings a described checkpoint into a store over HTTP.
 *
 * Trust: a file whose hash the manifest states can come from anywhere. One without (`verify: 'on-first-pull'`, for
 * repositories whose hashes this project could not read) is pinned to a commit, compared with the hash that the host states
 * of itself where it does (Hugging Face, large files), and recorded on the first pull; later pulls must match the record.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DiffusionError } from '../diffusion-error.ts';
import { checkFreeSpace } from './check-free-space.ts';
import { type DownloadEvent, type DownloadLimits, downloadBlob, downloadLimits } from './download-blob.ts';
import type { DownloadSource, KnownFile, Manifest, ManifestFile } from './manifest.ts';
import { type InstalledModel, commitDraft, findModel, linkBlob, startDraft } from './model-record.ts';
import { type Network, type NetworkOptions, openNetwork } from './network.ts';
import { recordPins, withPins } from './pins.ts';
import { type StoreLayout, storeLayout } from './store-layout.ts';
import { withLock } from './with-lock.ts';

export interface PullProgress {
  readonly file: string;
  /** from 1, of `fileCount`: all of the checkpoint's, those included that were here already */
  readonly fileNumber: number;
  readonly fileCount: number;
  /** bytes of the checkpoint that are here, all files */
  readonly doneBytes: number;
  /** of the checkpoint; grows where a file is larger than was thought */
  readonly totalBytes: number;
}

export interface PullOptions extends Pick<NetworkOptions, 'proxy'> {
  /** the store's folder; made where it is not there */
  readonly store: string;
  /** for repositories that want one; sent to the manifest's origin only */
  readonly token?: string;
  /** asked before the origin, in this order: bases that serve `<base>/<repository>/resolve/<revision>/<path>` */
  readonly mirrors?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PullProgress) => void;
  /** what the download of a file comes to, beside its bytes */
  readonly onEvent?: (event: DownloadEvent & { readonly file: string }) => void;
  /** another process is pulling the same checkpoint */
  readonly onWait?: () => void;
  readonly limits?: Partial<DownloadLimits>;
  /** bytes that stay free on the disk */
  readonly reserveBytes?: number;
}

/**
 * What is there already is not fetched again; what came before a failure is gone on with.
 * @throws DiffusionError `input.invalid` for one that cannot be pulled, `model.unreachable`, `model.invalid`; AppError
 *   `storage.full` before anything is fetched, `job.cancelled`
 */
export async function pullModel(manifest: Manifest, options: PullOptions): Promise<InstalledModel> {
  const source = downloadSource(manifest);
  const layout = storeLayout(options.store);
  const { signal, onWait } = options;
  return withLock(layout.lock(`model-${manifest.name}`), () => pull(layout, manifest, source, options), {
    signal,
    onWait,
  });
}

async function pull(
  layout: StoreLayout,
  manifest: Manifest,
  source: DownloadSource,
  options: PullOptions,
): Promise<InstalledModel> {
  const pinFile = layout.pins(manifest.name, source.revision);
  const files = await withPins(pinFile, manifest.files);
  const there = await findModel(layout, manifest.name);
  if (there && sameFiles(there.manifest.files, files) && (await isWhole(there))) return there;

  const draft = await startDraft(layout, manifest.name);
  const brought = new Map<string, KnownFile>();
  const missing: ManifestFile[] = [];
  for (const file of files) {
    // Linked at once: from here on nobody clears the blob away.
    const known = isKnown(file) && (await linkBlob(layout, file, draft)) ? file : undefined;
    if (known) brought.set(file.path, known);
    else missing.push(file);
  }
  const meter = new PullMeter(manifest, { here: [...brought.values()], files }, options.onProgress);
  await checkFreeSpace(
    layout,
    missing.map((file) => ({ ...file, key: partialKey(source, file) })),
    {
      atMost: meter.remaining,
      reserveBytes: options.reserveBytes,
    },
  );
  const token = options.token && { bearer: options.token, origin: new URL(source.origin).origin };
  await using network = openNetwork({ proxy: options.proxy, token: token || undefined });
  for (const file of missing) {
    const fetched = await bring(layout, source, file, { ...options, network, meter }).catch(
      unlessOptional(file),
    );
    if (!fetched) continue;
    brought.set(file.path, fetched);
    if (await linkBlob(layout, fetched, draft)) continue;
    throw new DiffusionError('model.missing', {
      file: file.path,
      detail: 'vanished from the store while it was used',
    });
  }
  const complete = files.flatMap(({ path }) => brought.get(path) ?? []);
  const unstated = new Set(manifest.files.flatMap(({ path, sha256 }) => (sha256 === null ? [path] : [])));
  const recorded = complete.filter(({ path }) => unstated.has(path));
  if (recorded.length > 0) await recordPins(pinFile, recorded);
  const totalBytes = complete.reduce((sum, { bytes }) => sum + bytes, 0);
  return commitDraft(layout, {
    ...manifest,
    files: complete,
    totalBytes,
    installed: { at: new Date().toISOString(), recorded: recorded.map(({ path }) => path) },
  });
}

/** A file that the host may lack, and does. */
function unlessOptional({ optional = false }: ManifestFile) {
  return (error: unknown): undefined => {
    if (optional && error instanceof DiffusionError && error.code === 'model.missing') return;
    throw error;
  };
}

interface BringOptions extends PullOptions {
  readonly network: Network;
  readonly meter: PullMeter;
}

async function bring(
  layout: StoreLayout,
  source: DownloadSource,
  file: ManifestFile,
  { network, meter, mirrors = [], signal, limits, onEvent }: BringOptions,
): Promise<KnownFile> {
  const bases = [...mirrors, source.origin];
  const fetched = await downloadBlob(
    layout,
    { ...file, urls: bases.map((base) => fileUrl(base, source, file.path)), key: partialKey(source, file) },
    {
      network,
      signal,
      limits: { ...downloadLimits, ...limits },
      onBytes: (bytes) => meter.at(file.path, bytes),
      onEvent: (event) => onEvent?.({ ...event, file: file.path }),
    },
  );
  meter.at(file.path, fetched.bytes);
  return { path: file.path, ...fetched };
}

/** @throws DiffusionError `input.invalid` for one that is not fetched */
export function downloadSource({ name, source }: Manifest): DownloadSource {
  switch (source.kind) {
    case 'download':
      return source;
    case 'export':
      throw new DiffusionError('input.invalid', {
        input: name,
        detail: `${source.origin}/${source.repository} holds no ONNX graphs`,
        remedy: `export it: ${source.command} && escena models import ${name} FOLDER`,
      });
    case 'own':
    case 'shipped':
      throw new DiffusionError('input.invalid', {
        input: name,
        detail: 'nothing to download: whoever runs this brought it, or it came with Escena',
      });
  }
}

function fileUrl(base: string, { repository, revision }: DownloadSource, path: string): string {
  return `${base.replace(/\/+$/, '')}/${repository}/resolve/${revision}/${path}`;
}

/** The hash where it is known, so that checkpoints which share a file share its download too. */
export function partialKey({ repository, revision }: DownloadSource, { path, sha256 }: ManifestFile): string {
  return sha256 ?? createHash('sha256').update(`${repository}@${revision}/${path}`).digest('hex');
}

function isKnown(file: ManifestFile): file is KnownFile {
  return file.bytes !== null && file.sha256 !== null;
}

/** Whether what is installed is what is wanted now; an optional file that is unknown may be absent. */
function sameFiles(installed: readonly ManifestFile[], wanted: readonly ManifestFile[]): boolean {
  const hashes = new Map(installed.map(({ path, sha256 }) => [path, sha256]));
  const found = wanted.filter(({ path }) => hashes.has(path));
  const absent = wanted.filter(({ path }) => !hashes.has(path));
  return (
    found.length === installed.length &&
    found.every(({ path, sha256 }) => sha256 !== null && hashes.get(path) === sha256) &&
    absent.every(({ optional, sha256 }) => optional && sha256 === null)
  );
}

/** Whether every file has its size; what is in them, `verifyManifest` looks at. */
async function isWhole({ manifest, folder }: InstalledModel): Promise<boolean> {
  const sizes = manifest.files.map(
    async ({ path, bytes }) => (await stat(join(folder, path))).size === bytes,
  );
  return Promise.all(sizes).then(
    (right) => right.every(Boolean),
    () => false,
  );
}

/** Adds up what is here over all files. */
class PullMeter {
  readonly #manifest: Manifest;
  readonly #tell: PullOptions['onProgress'];
  readonly #here = new Map<string, number>();
  readonly #paths: readonly string[];

  constructor(
    manifest: Manifest,
    { here, files }: { here: readonly KnownFile[]; files: readonly ManifestFile[] },
    tell: PullOptions['onProgress'],
  ) {
    this.#manifest = manifest;
    this.#tell = tell;
    this.#paths = files.map(({ path }) => path);
    for (const { path, bytes } of here) this.#here.set(path, bytes);
  }

  get remaining(): number {
    return Math.max(0, this.#manifest.totalBytes - this.#doneBytes);
  }

  at(file: string, bytes: number): void {
    this.#here.set(file, bytes);
    const doneBytes = this.#doneBytes;
    this.#tell?.({
      file,
      fileNumber: this.#paths.indexOf(file) + 1,
      fileCount: this.#paths.length,
      doneBytes,
      totalBytes: Math.max(doneBytes, this.#manifest.totalBytes),
    });
  }

  get #doneBytes(): number {
    return [...this.#here.values()].reduce((sum, bytes) => sum + bytes, 0);
  }
}
