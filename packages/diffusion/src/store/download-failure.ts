import type { DownloadTrouble } from '@escena/core/checkpoint-words';

/** What to do after a try that failed: the same again, the same from the first byte, or another host. */
export type NextTry = 'again' | 'start-over' | 'elsewhere';

interface FailureOptions {
  readonly cause?: unknown;
  readonly retryAfterMs?: number;
}

/** A try of one host that failed; the words go into the error that the caller sees when every try has. */
export class DownloadFailure extends Error {
  override readonly name = 'DownloadFailure';
  readonly next: NextTry;
  /** the host's own wish, seconds to wait made milliseconds */
  readonly retryAfterMs: number | undefined;
  readonly trouble: DownloadTrouble;

  constructor(next: NextTry, trouble: DownloadTrouble, message: string, options: FailureOptions = {}) {
    super(message, { cause: options.cause });
    this.next = next;
    this.trouble = trouble;
    this.retryAfterMs = options.retryAfterMs;
  }
}
