import { renameUser } from '@escena/db/users/rename-user';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';

/** The name that others see. */
export const rename = personProcedure
  .input(z.object({ name: z.string().trim().min(1).max(80) }))
  .mutation(({ ctx, input }) => renameUser(ctx.db, { userId: ctx.userId, name: input.name }));
