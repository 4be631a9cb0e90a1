import { checkpointUse } from '@escena/db/checkpoints/checkpoint-use';
import { z } from 'zod';
import { askForTask, isInstalled } from '../../checkpoints/ask-for-task.ts';
import { operatorProcedure } from '../../member-procedure.ts';
import { checkpointInput } from './checkpoint-input.ts';

/**
 * Readies an installed checkpoint that draws for its machine: `float32` changes no picture, `int8` is faster and about 1 % off.
 * @throws `not_found`, `checkpoint.wrong_state`, `checkpoint.busy`
 */
export const prepare = operatorProcedure
  .input(z.object({ ...checkpointInput, form: z.enum(['float32', 'int8']).default('float32') }))
  .mutation(({ ctx, input: { form, ...where } }) => {
    ctx.audit({ detail: { checkpoint: where.name, form } });
    return askForTask(ctx, {
      ...where,
      kind: 'prepare',
      input: { form },
      fits: (checkpoint) =>
        isInstalled(checkpoint) && !['upscale', 'segment'].includes(checkpointUse(checkpoint) ?? ''),
    });
  });
