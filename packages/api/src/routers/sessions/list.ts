import { listSessions } from '@escena/db/sessions/list-sessions';
import { personProcedure } from '../../member-procedure.ts';

/** Where the asker is signed in, seen last first. */
export const list = personProcedure.query(async ({ ctx }) => {
  const sessions = await listSessions(ctx.db, { userId: ctx.userId });
  return sessions.map((session) => ({ ...session, isThis: session.id === ctx.session.id }));
});
