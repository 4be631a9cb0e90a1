import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@escena/core/app-error';
import { toDatabaseError } from './database-error.ts';

export interface RetryOptions {
  /** how often at most, the first time included */
  readonly attempts?: number;
  /** before the second attempt; doubles every time */
  readonly delayMs?: number;
  readonly signal?: AbortSignal;
}

/** A restart of PostgreSQL takes a few seconds: 8 attempts from 100 ms cover about 12. */
const defaults = { attempts: 8, delayMs: 100 };

/**
 * Runs `work` again while the database is away or two transactions met. Only for work that may run twice: one
 * transaction, or statements that are idempotent.
 */
export async function withRetry<T>(work: () => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const { attempts, delayMs, signal } = { ...defaults, ...options };
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (thrown) {
      const error = toDatabaseError(thrown);
      if (attempt >= attempts || !isTransient(error)) throw error;
      await sleep(delayMs * 2 ** (attempt - 1), undefined, { signal });
    }
  }
}

function isTransient(error: unknown): boolean {
  return (
    error instanceof AppError && (error.code === 'database.unavailable' || error.data?.transient === true)
  );
}
