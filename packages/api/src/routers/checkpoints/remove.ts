import { AppError } from '@escena/core/app-error';
import { countJobsNaming } from '@escena/db/checkpoints/count-jobs-naming';
import { z } from 'zod';
import { askForTask, isInstalled } from '../../checkpoints/ask-for-task.ts';
import { operatorProcedure } from '../../member-procedure.ts';
import { checkpointInput } from './checkpoint-input.ts';

/**
 * Takes a checkpoint out of a store, or of all.
 * @throws `checkpoint.in_use` while jobs draw with it; `not_found`, `checkpoint.wrong_state`, `checkpoint.busy`
 */
export const remove = operatorProcedure.input(z.object(checkpointInput)).mutation(async ({ ctx, input }) => {
  ctx.audit({ detail: { checkpoint: input.name } });
  const jobs = await countJobsNaming(ctx.db, { checkpoint: input.name });
  if (jobs > 0) throw new AppError('checkpoint.in_use', { data: { jobs } });
  return askForTask(ctx, { ...input, kind: 'remove', fits: isInstalled });
});
