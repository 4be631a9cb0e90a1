import { type AppErrorCode, errorCodes, type ErrorCode, type Fault } from './error-codes.ts';

export interface AppErrorOptions {
  /** What exactly was wrong, for logs and for the curious: never the only thing a person reads. */
  readonly detail?: string;
  readonly cause?: unknown;
  /** Small facts worth showing or testing (a limit, the value that broke it). JSON only. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

/** What survives a process border (IPC, a database row, an HTTP body). */
export interface SerializedAppError {
  readonly code: AppErrorCode;
  readonly detail?: string;
  readonly data?: AppErrorOptions['data'];
}

/** The one error class. Everything a person or a queue needs follows from `code`. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly detail: string | undefined;
  readonly data: AppErrorOptions['data'];

  constructor(code: AppErrorCode, options: AppErrorOptions = {}) {
    const entry: ErrorCode = errorCodes[code];
    super(options.detail ? `${entry.text.en} (${options.detail})` : entry.text.en, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = options.detail;
    this.data = options.data;
  }

  get entry(): ErrorCode {
    return errorCodes[this.code];
  }

  get fault(): Fault {
    return this.entry.fault;
  }

  toJSON(): SerializedAppError {
    return { code: this.code, detail: this.detail, data: this.data };
  }

  static from(serialized: SerializedAppError): AppError {
    return new AppError(serialized.code, serialized);
  }
}

/** Any thrown thing as an AppError; what is not one becomes `internal` with its cause kept. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return new AppError('job.cancelled', { cause: thrown });
  if (isDiskFull(thrown)) return new AppError('storage.full', { cause: thrown });
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError('internal', { detail, cause: thrown });
}

/** Whether trying the same work again may help: only what broke on our side. */
export function isRetryable(error: AppError): boolean {
  return error.fault === 'runtime';
}

/** @throws AppError `job.cancelled` when the signal has been raised */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw signal.reason instanceof AppError
    ? signal.reason
    : new AppError('job.cancelled', { cause: signal.reason });
}

function isDiskFull(thrown: unknown): boolean {
  return (
    thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT')
  );
}
