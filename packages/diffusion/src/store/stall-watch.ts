import { throwIfAborted } from '@escena/core/app-error';
import type { DownloadTrouble } from '@escena/core/checkpoint-words';
import { DownloadFailure } from './download-failure.ts';

/** what the disk says, and the network never */
const diskCodes = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EIO', 'ENOENT', 'EPERM', 'EFBIG']);

/** no connection, or none that can be trusted */
const unreached =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$|CERT|SSL|TLS/;

/** Ends a request that has gone quiet, and tells a stall from a cancel from a broken connection. */
export class StallWatch {
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  readonly #stallMs: number;
  readonly #cancelled: AbortSignal | undefined;
  #timer: NodeJS.Timeout;
  #stalled = false;

  constructor(stallMs: number, cancelled: AbortSignal | undefined) {
    this.#stallMs = stallMs;
    this.#cancelled = cancelled;
    this.signal = cancelled ? AbortSignal.any([cancelled, this.#controller.signal]) : this.#controller.signal;
    this.#timer = setTimeout(this.#stall, stallMs);
  }

  progress(): void {
    this.#timer.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** The error to throw for what ended the request. Errors of the disk pass as they are. */
  explain(cause: unknown): unknown {
    throwIfAborted(this.#cancelled);
    if (this.#stalled)
      return new DownloadFailure('again', 'stalled', `nothing came for ${this.#stallMs} ms`, { cause });
    if (cause instanceof DownloadFailure || isDisk(cause)) return cause;
    const words = cause instanceof Error ? cause.message || cause.name : String(cause);
    return new DownloadFailure('again', troubleOf(cause, words), words, { cause });
  }

  readonly #stall = (): void => {
    this.#stalled = true;
    this.#controller.abort();
  };
}

function troubleOf(cause: unknown, words: string): DownloadTrouble {
  // undici says of a proxy that refuses its tunnel no more than this, in words.
  if (/proxy/i.test(words)) return 'proxy';
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return unreached.test(code) ? 'unreachable' : 'dropped';
}

function isDisk(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause && 'code' in cause && diskCodes.has(String(cause.code));
}
