import { setTimeout as sleep } from 'node:timers/promises';
import { throwIfAborted } from '@escena/core/app-error';
import type { DownloadTrouble } from '@escena/core/checkpoint-words';
import { DiffusionError } from '../diffusion-error.ts';
import { DownloadFailure } from './download-failure.ts';
import { blobSize, enterBlob } from './enter-blob.ts';
import { type Expected, type Fetched, type FetchEvent, type FetchOptions, fetchPart } from './fetch-part.ts';
import { dropPartial, readPartial } from './partial-file.ts';
import type { StoreLayout } from './store-layout.ts';
import { withLock } from './with-lock.ts';

export interface DownloadLimits {
  /** no byte for this long is a stall */
  readonly stallMs: number;
  /** tries of one host in a row that bring nothing new */
  readonly attempts: number;
  /** first pause; it doubles, with a random part */
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** of a file whose size is not known */
  readonly maxFileBytes: number;
}

export const downloadLimits: DownloadLimits = {
  stallMs: 30_000,
  attempts: 6,
  backoffMs: 500,
  maxBackoffMs: 60_000,
  // The largest single file of the families here: FLUX's transformer in float32, 48 GB.
  maxFileBytes: 64 * 1024 ** 3,
};

export type DownloadEvent =
  | FetchEvent
  /** a try failed; the next one comes after `waitMs` */
  | {
      readonly type: 'trouble';
      readonly trouble: DownloadTrouble;
      readonly detail: string;
      readonly waitMs: number;
    };

export interface DownloadOptions extends Pick<FetchOptions, 'network' | 'signal' | 'onBytes'> {
  readonly limits: DownloadLimits;
  readonly onEvent?: (event: DownloadEvent) => void;
}

export interface Wanted extends Expected {
  /** how to name it in errors */
  readonly path: string;
  /** the same file at several hosts, best first */
  readonly urls: readonly string[];
  /** of the partial file: the same for the same content, whatever the host */
  readonly key: string;
}

/**
 * Brings a file into the store's blobs: whole, with the right hash, or not at all. What came before a failure stays
 * beside the blobs and is gone on with next time.
 * @returns its size and hash
 * @throws DiffusionError `model.missing` when no host has it, `model.invalid` when all that came was wrong content,
 *   `model.unreachable` otherwise; AppError `job.cancelled`, `storage.full`
 */
export async function downloadBlob(
  layout: StoreLayout,
  wanted: Wanted,
  options: DownloadOptions,
): Promise<Fetched> {
  return withLock(
    layout.lock(`file-${wanted.key}`),
    async () => {
      const there = wanted.sha256 === null ? undefined : await blobSize(layout, wanted.sha256);
      // Another pull brought it while we waited for the lock.
      if (there !== undefined && wanted.sha256) return { bytes: there, sha256: wanted.sha256 };
      const partial = layout.partial(wanted.key);
      const fetched = await tryHosts(partial, wanted, options);
      await enterBlob(layout, partial, fetched.sha256);
      await dropPartial(partial);
      return fetched;
    },
    { signal: options.signal },
  );
}

async function tryHosts(partial: string, wanted: Wanted, options: DownloadOptions): Promise<Fetched> {
  const failures: DownloadFailure[] = [];
  for (const url of wanted.urls) {
    try {
      return await tryHost(url, partial, wanted, options);
    } catch (failure) {
      if (!(failure instanceof DownloadFailure)) throw failure;
      failures.push(failure);
    }
  }
  const said = failures.map(({ message }, i) => `${hostOf(wanted.urls[i] ?? '')}: ${message}`);
  throw new DiffusionError(codeOf(failures), {
    file: wanted.path,
    detail: said.join('; '),
    reason: failures.at(-1)?.trouble,
    cause: failures.at(-1),
  });
}

function codeOf(
  failures: readonly DownloadFailure[],
): 'model.invalid' | 'model.missing' | 'model.unreachable' {
  if (failures.every(({ trouble }) => trouble === 'not_there')) return 'model.missing';
  return failures.every(({ trouble }) => trouble === 'wrong_content') ? 'model.invalid' : 'model.unreachable';
}

/** Tries one host until it has nothing new to give. */
async function tryHost(
  url: string,
  partial: string,
  wanted: Wanted,
  { limits, ...options }: DownloadOptions,
): Promise<Fetched> {
  let furthest = (await readPartial(partial)).size;
  let wasWrong = false;
  for (let failed = 0; ;) {
    throwIfAborted(options.signal);
    try {
      const fetched = await fetchPart(url, partial, wanted, {
        ...options,
        stallMs: limits.stallMs,
        maxBytes: limits.maxFileBytes,
      });
      if (wanted.sha256 === null || fetched.sha256 === wanted.sha256) return fetched;
      const words = `sha256 ${fetched.sha256}, not ${wanted.sha256}`;
      throw new DownloadFailure('start-over', 'wrong_content', words);
    } catch (thrown) {
      if (!(thrown instanceof DownloadFailure) || thrown.next === 'elsewhere') throw thrown;
      if (thrown.next === 'start-over') await dropPartial(partial);
      // What was here before may have been the wrong part; a second whole copy that is wrong is the host's.
      const isWrong = thrown.trouble === 'wrong_content';
      if (isWrong && wasWrong) throw thrown;
      wasWrong ||= isWrong;
      const { size } = await readPartial(partial);
      failed = size > furthest ? 1 : failed + 1;
      furthest = Math.max(furthest, size);
      if (failed >= limits.attempts) throw thrown;
      await pause(failed, thrown, { limits, signal: options.signal, onEvent: options.onEvent });
    }
  }
}

async function pause(
  failed: number,
  { retryAfterMs: wished, trouble, message }: DownloadFailure,
  { limits, signal, onEvent }: Pick<DownloadOptions, 'limits' | 'signal' | 'onEvent'>,
): Promise<void> {
  const growing = limits.backoffMs * 2 ** (failed - 1) * (0.5 + Math.random());
  const ms = Math.min(wished ?? growing, limits.maxBackoffMs);
  onEvent?.({ type: 'trouble', trouble, detail: message, waitMs: ms });
  await sleep(ms, undefined, { signal }).catch(() => throwIfAborted(signal));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
