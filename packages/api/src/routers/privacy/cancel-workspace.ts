import { AppError } from '@escena/core/app-error';
import { cancelPrivacyTask, findPrivacyTask } from '@escena/db/privacy/privacy-tasks';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Calls off an export, or an erasure before its time, of the workspace. @throws `not_found` */
export const cancelWorkspace = procedureFor('privacy')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input: { id } }) => {
    const task = await findPrivacyTask(ctx.db, { id });
    if (task?.workspaceId !== ctx.workspace.id) throw new AppError('not_found');
    return { cancelled: await cancelPrivacyTask(ctx.db, { id }) };
  });
