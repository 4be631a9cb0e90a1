import { z } from 'zod';
import { askForTask } from '../../checkpoints/ask-for-task.ts';
import { operatorProcedure } from '../../member-procedure.ts';
import { checkpointInput } from './checkpoint-input.ts';

/** Downloads a checkpoint into a store, or into all that lack it. @throws `not_found`, `checkpoint.wrong_state`, `checkpoint.busy` */
export const pull = operatorProcedure.input(z.object(checkpointInput)).mutation(({ ctx, input }) => {
  ctx.audit({ detail: { checkpoint: input.name } });
  return askForTask(ctx, {
    ...input,
    kind: 'pull',
    fits: ({ state, source }) => state === 'offered' && source === 'download',
  });
});
