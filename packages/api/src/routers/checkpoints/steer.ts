import { steerTask } from '@escena/db/checkpoints/steer-task';
import { z } from 'zod';
import { operatorProcedure } from '../../member-procedure.ts';
import { toTaskView } from '../../views/to-checkpoint-store-view.ts';

/** Pauses, resumes (or tries again) or cancels what is being done. @throws `not_found`; `conflict` for what cannot be asked now */
export const steer = operatorProcedure
  .input(z.object({ id: z.string().min(1).max(80), wish: z.enum(['pause', 'resume', 'cancel']) }))
  .mutation(async ({ ctx, input: { id, wish } }) => {
    ctx.audit({ detail: { wish } });
    return toTaskView(await steerTask(ctx.db, { taskId: id, wish }));
  });
