import { AppError, isRetryable, toAppError } from '@escena/core/app-error';
import { toDatabaseError } from '@escena/db/database-error';
import type { DeliveryContext, JobHandler } from './worker-handler.ts';
import { type QueueJobName, queueJobs } from './queue-jobs.ts';

export interface Delivery<Name extends QueueJobName> {
  readonly name: Name;
  readonly payload: unknown;
  readonly handler: JobHandler<Name>;
  /** 1 for the first */
  readonly attempt: number;
  /** tries in all */
  readonly attempts: number;
  readonly signal: DeliveryContext['signal'];
}

/**
 * One delivery: run the job; when it fails, either throw (it is delivered again) or have the handler give up.
 * @throws AppError that is retryable
 */
export async function deliver<Name extends QueueJobName>(delivery: Delivery<Name>): Promise<void> {
  const { name, handler, attempt, attempts, signal } = delivery;
  const lastTry = attempt >= attempts;
  const payload = queueJobs[name].parse(delivery.payload) as Parameters<typeof handler.run>[0];
  if (attempt > attempts) {
    // Nobody lived to say what went wrong in the tries before this one.
    await handler.giveUp(payload, new AppError('worker.crashed', { data: { attempts } }));
    return;
  }
  try {
    await handler.run(payload, { attempt, lastTry, signal });
  } catch (thrown) {
    const error = toAppError(toDatabaseError(thrown));
    // Whoever took the job over will end it.
    if (error.code === 'job.taken_over') return;
    // A worker that must stop has not judged the job.
    if (signal.aborted || (isRetryable(error) && !lastTry)) throw error;
    await handler.giveUp(payload, error);
  }
}
