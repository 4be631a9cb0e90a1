import type { AppError } from '@escena/core/app-error';
import type { QueueJobName, QueuePayload } from './queue-jobs.ts';

export interface DeliveryContext {
  /** 1 for the first delivery */
  readonly attempt: number;
  /** a failure now is final, and `giveUp` follows it */
  readonly lastTry: boolean;
  /** raised when the worker must stop now; the job is delivered again, elsewhere or later */
  readonly signal: AbortSignal;
}

/** What a worker does with a job. Both may be called again for the same payload: the rows decide what is left to do. */
export interface JobHandler<Name extends QueueJobName> {
  run(payload: QueuePayload<Name>, context: DeliveryContext): Promise<void>;
  /** The job will not be tried again: it was the input's fault, or it broke once too often. */
  giveUp(payload: QueuePayload<Name>, error: AppError): Promise<void>;
}

/** A job's name and where its code is: loaded with the first delivery, so that a list of handlers costs nothing. */
export interface HandlerEntry<Name extends QueueJobName = QueueJobName> {
  readonly name: Name;
  readonly load: () => Promise<JobHandler<Name>>;
}

export function workerHandler<Name extends QueueJobName>(
  name: Name,
  load: () => Promise<JobHandler<Name>>,
): HandlerEntry<Name> {
  return { name, load };
}
