import { endOtherSessions } from '@escena/db/sessions/end-sessions';
import { personProcedure } from '../../member-procedure.ts';
import { recordOwn } from '../sign-in/open-for.ts';

/** Signs the asker out everywhere but here. */
export const revokeOthers = personProcedure.mutation(async ({ ctx }) => {
  const { userId } = ctx;
  const ended = await endOtherSessions(ctx.db, { userId, keep: ctx.session.id });
  await recordOwn(ctx, { userId, action: 'session.revoked_others' });
  return { ended };
});
