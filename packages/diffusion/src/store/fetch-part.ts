import { createHash, type Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { contentRange } from './content-range.ts';
import { DownloadFailure } from './download-failure.ts';
import { feedFile } from './hash-file.ts';
import type { Answer, Network } from './network.ts';
import { openPartial, readPartial } from './partial-file.ts';
import { StallWatch } from './stall-watch.ts';

/** What is known of a file before it comes. */
export interface Expected {
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** What one try does, as it does it. */
export type FetchEvent =
  /** reads what came before, to go on with it */
  | { readonly type: 'rereading'; readonly bytes: number }
  | { readonly type: 'asking' }
  /** the host goes on where it stopped */
  | { readonly type: 'resumed'; readonly fromByte: number };

export interface FetchOptions {
  readonly network: Network;
  /** no byte for this long is a stall */
  readonly stallMs: number;
  /** where the size is not known: more than this is refused */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
  /** bytes on disk after every chunk; they fall back when a host makes us start over */
  readonly onBytes?: (bytes: number) => void;
  readonly onEvent?: (event: FetchEvent) => void;
}

export interface Fetched {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * One try of one address: goes on with what is on disk, or from the start, to the file's end. It does not judge the hash
 * beyond what the host itself states of it.
 * @param url a file
 * @param partial where it grows; kept when the try fails halfway
 * @throws DownloadFailure what went wrong with this host; AppError `job.cancelled`; the disk's own errors
 */
export async function fetchPart(
  url: string,
  partial: string,
  expected: Expected,
  options: FetchOptions,
): Promise<Fetched> {
  const { network, stallMs, signal, onBytes, onEvent } = options;
  const have = await resumable(partial, url, expected);
  const hash = createHash('sha256');
  if (have.size > 0) {
    onEvent?.({ type: 'rereading', bytes: have.size });
    await feedFile(hash, partial, { signal });
  }
  if (have.size > 0 && have.size === expected.bytes) return { bytes: have.size, sha256: hash.digest('hex') };

  const watch = new StallWatch(stallMs, signal);
  try {
    const headers: Record<string, string> = {};
    if (have.size > 0) headers['range'] = `bytes=${have.size}-`;
    // Without it, a file that changed meanwhile would be sewn together from two.
    if (have.size > 0 && have.etag) headers['if-range'] = have.etag;
    onEvent?.({ type: 'asking' });
    const answer = await network.get(url, { headers, signal: watch.signal });
    try {
      refuseStatus(answer);
      const part = contentRange(answer, have.size);
      const total = agreedTotal(part.total, expected, options.maxBytes);
      if (part.start > 0) onEvent?.({ type: 'resumed', fromByte: part.start });
      const fresh = part.start === 0 ? createHash('sha256') : hash;
      const file = await openPartial(partial, {
        start: part.start,
        notes: { url, etag: strongEtag(answer) },
      });
      try {
        const bytes = await copy(answer, file, { hash: fresh, start: part.start, total, watch, onBytes });
        const sha256 = fresh.digest('hex');
        checkStated(answer, sha256);
        return { bytes, sha256 };
      } finally {
        await file.close();
      }
    } finally {
      answer.discard();
    }
  } catch (cause) {
    throw watch.explain(cause);
  } finally {
    watch.stop();
  }
}

/** How much of what is on disk may be gone on with: all of it when its content can be recognised later, else nothing. */
async function resumable(
  partial: string,
  url: string,
  expected: Expected,
): Promise<{ size: number; etag?: string }> {
  const { size, notes } = await readPartial(partial);
  if (expected.bytes !== null && size > expected.bytes) return { size: 0 };
  if (!notes) return { size: 0 };
  // The hash will tell: any host may go on where another stopped.
  if (expected.sha256 !== null) return { size, etag: notes.url === url ? notes.etag : undefined };
  return notes.url === url && notes.etag ? { size, etag: notes.etag } : { size: 0 };
}

interface CopyOptions {
  readonly hash: Hash;
  readonly start: number;
  readonly total: { readonly bytes: number; readonly exact: boolean };
  readonly watch: StallWatch;
  readonly onBytes?: (bytes: number) => void;
}

async function copy(answer: Answer, file: FileHandle, options: CopyOptions): Promise<number> {
  const { hash, total, watch, onBytes } = options;
  let at = options.start;
  for await (const chunk of answer.body) {
    watch.progress();
    if (at + chunk.length > total.bytes)
      throw new DownloadFailure('start-over', 'wrong_content', `more than ${total.bytes} bytes came`);
    await file.write(chunk, 0, chunk.length, at);
    hash.update(chunk);
    at += chunk.length;
    onBytes?.(at);
  }
  if (total.exact && at < total.bytes)
    throw new DownloadFailure('again', 'dropped', `cut off at byte ${at} of ${total.bytes}`);
  await file.sync();
  return at;
}

function agreedTotal(
  stated: number | undefined,
  { bytes, sha256 }: Expected,
  maxBytes: number,
): { bytes: number; exact: boolean } {
  if (stated !== undefined && bytes !== null && stated !== bytes)
    throw new DownloadFailure(
      'elsewhere',
      'wrong_content',
      `the host has ${stated} bytes, the manifest says ${bytes}`,
    );
  if (stated !== undefined && stated > maxBytes)
    throw new DownloadFailure(
      'elsewhere',
      'odd_answer',
      `the host has ${stated} bytes, more than ${maxBytes} allowed`,
    );
  const known = bytes ?? stated;
  // Neither length nor hash: a download that was cut off could not be told from a whole one.
  if (known === undefined && sha256 === null)
    throw new DownloadFailure('elsewhere', 'odd_answer', 'the host does not say how long the file is');
  return { bytes: known ?? maxBytes, exact: known !== undefined };
}

function refuseStatus({ status, headers }: Answer): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new DownloadFailure('elsewhere', 'odd_answer', `sent as ${encoding}, which nobody asked for`);
  if (status === 200 || status === 206) return;
  const words = `HTTP ${status}`;
  if (status === 416) throw new DownloadFailure('start-over', 'odd_answer', words);
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    throw new DownloadFailure('again', 'busy', words, { retryAfterMs: retryAfter(headers['retry-after']) });
  if (status === 401 || status === 403)
    throw new DownloadFailure('elsewhere', 'needs_token', `${words} (an access token may be needed)`);
  if (status === 404 || status === 410) throw new DownloadFailure('elsewhere', 'not_there', words);
  throw new DownloadFailure('elsewhere', status === 407 ? 'proxy' : 'odd_answer', words);
}

/** RFC 9110 §10.2.3: seconds or a date. */
function retryAfter(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function strongEtag({ headers }: Answer): string | undefined {
  const { etag } = headers;
  return etag?.startsWith('"') ? etag : undefined;
}

/** Hugging Face states the sha256 of what it keeps in large-file storage. */
function checkStated({ headers }: Answer, sha256: string): void {
  const stated = headers['x-linked-etag']?.replaceAll('"', '');
  if (!stated || !/^[0-9a-f]{64}$/.test(stated) || stated === sha256) return;
  throw new DownloadFailure('start-over', 'wrong_content', `the host states ${stated}, ${sha256} came`);
}
