import { endSession } from '@escena/db/sessions/end-sessions';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';
import { recordOwn } from '../sign-in/open-for.ts';

/** Signs the asker out somewhere. @throws `not_found` */
export const revoke = personProcedure.input(z.object({ id: z.string() })).mutation(async ({ ctx, input }) => {
  const { userId } = ctx;
  await endSession(ctx.db, { userId, sessionId: input.id });
  await recordOwn(ctx, { userId, action: 'session.revoked' });
});
