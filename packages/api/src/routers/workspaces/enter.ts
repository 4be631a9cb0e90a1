import { AppError } from '@escena/core/app-error';
import { listWorkspaces } from '@escena/db/workspaces/list-workspaces';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';

/** Works in another of the asker's workspaces from now on, in this browser. @throws `not_found` */
export const enter = personProcedure.input(z.object({ id: z.string() })).mutation(async ({ ctx, input }) => {
  const mine = await listWorkspaces(ctx.db, { userId: ctx.userId });
  if (!mine.some(({ id }) => id === input.id)) throw new AppError('not_found');
  await ctx.session.enter(input.id);
});
