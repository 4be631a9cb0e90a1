/** What to do after a try that failed: the same again, the same from the first byte, or another host. */
export type NextTry = 'again' | 'start-over' | 'elsewhere';

interface FailureOptions {
  readonly cause?: unknown;
  readonly retryAfterMs?: number;
  readonly wrongContent?: boolean;
  readonly notThere?: boolean;
}

/** A try of one host that failed; the words go into the error that the caller sees when every try has. */
export class DownloadFailure extends Error {
  override readonly name = 'DownloadFailure';
  readonly next: NextTry;
  /** the host's own wish, seconds to wait made milliseconds */
  readonly retryAfterMs: number | undefined;
  /** whether the host served content that is not the file */
  readonly wrongContent: boolean;
  /** whether the host has no such file */
  readonly notThere: boolean;

  constructor(next: NextTry, message: string, options: FailureOptions = {}) {
    super(message, { cause: options.cause });
    this.next = next;
    this.retryAfterMs = options.retryAfterMs;
    this.wrongContent = options.wrongContent ?? false;
    this.notThere = options.notThere ?? false;
  }
}
