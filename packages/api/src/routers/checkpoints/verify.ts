import { z } from 'zod';
import { askForTask, isInstalled } from '../../checkpoints/ask-for-task.ts';
import { operatorProcedure } from '../../member-procedure.ts';
import { checkpointInput } from './checkpoint-input.ts';

/** Hashes an installed checkpoint's files again. @throws `not_found`, `checkpoint.wrong_state`, `checkpoint.busy` */
export const verify = operatorProcedure.input(z.object(checkpointInput)).mutation(({ ctx, input }) => {
  ctx.audit({ detail: { checkpoint: input.name } });
  return askForTask(ctx, { ...input, kind: 'verify', fits: isInstalled });
});
