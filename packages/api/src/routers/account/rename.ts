import { renameUser } from '@escena/db/users/rename-user';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';
import { personName } from './person-name.ts';

/** The name that others see. */
export const rename = personProcedure
  .input(z.object({ name: personName }))
  .mutation(({ ctx, input }) => renameUser(ctx.db, { userId: ctx.userId, name: input.name }));
