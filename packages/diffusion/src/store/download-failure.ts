/** What to do after a try that failed: the same again, the same from the first byte, or another host. */
export type NextTry = 'again' | 'start-over' | 'elsewhere';

/** A try of one host that failed; the words go into the error that the caller sees when every try has. */
export class DownloadFailure extends Error {
  override readonly name = 'DownloadFailure';
  readonly next: NextTry;
  /** the host's own wish, seconds to wait made milliseconds */
  readonly retryAfterMs: number | undefined;
  /** whether the host served content that is not the file */
  readonly wrongContent: boolean;

  constructor(
    next: NextTry,
    message: string,
    options: { cause?: unknown; retryAfterMs?: number; wrongContent?: boolean } = {},
  ) {
    super(message, { cause: options.cause });
    this.next = next;
    this.retryAfterMs = options.retryAfterMs;
    this.wrongContent = options.wrongContent ?? false;
  }
}
