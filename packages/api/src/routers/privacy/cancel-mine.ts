import { AppError } from '@escena/core/app-error';
import { cancelPrivacyTask, findPrivacyTask } from '@escena/db/privacy/privacy-tasks';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';

/** Calls off an export, or an erasure before its time, of the asker's own data. @throws `not_found` */
export const cancelMine = personProcedure
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input: { id } }) => {
    const task = await findPrivacyTask(ctx.db, { id });
    if (task?.scope !== 'person' || task.userId !== ctx.userId) throw new AppError('not_found');
    return { cancelled: await cancelPrivacyTask(ctx.db, { id }) };
  });
