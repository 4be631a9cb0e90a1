import { AppError } from '@escena/core/app-error';
import { queueJobNames } from './queue-jobs.ts';

/** A mistake in the wiring shows at boot. @throws AppError `internal` for a job without a handler, or with two */
export function checkHandlers(names: readonly string[]): void {
  for (const name of queueJobNames) {
    const count = names.filter((handled) => handled === name).length;
    if (count !== 1)
      throw new AppError('internal', {
        detail: `the job ${name} has ${count} handlers`,
        data: { name, count },
      });
  }
}
