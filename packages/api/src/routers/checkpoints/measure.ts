import { checkpointUse } from '@escena/db/checkpoints/checkpoint-use';
import { z } from 'zod';
import { askForTask, isInstalled } from '../../checkpoints/ask-for-task.ts';
import { operatorProcedure } from '../../member-procedure.ts';
import { checkpointInput } from './checkpoint-input.ts';

/** Times an installed checkpoint on its machine. @throws `not_found`, `checkpoint.wrong_state`, `checkpoint.busy` */
export const measure = operatorProcedure.input(z.object(checkpointInput)).mutation(({ ctx, input }) =>
  askForTask(ctx, {
    ...input,
    kind: 'measure',
    fits: (checkpoint) => isInstalled(checkpoint) && checkpointUse(checkpoint) === 'draw',
  }),
);
