import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** Ends one session of a person. @throws AppError `not_found` */
export async function endSession(
  db: Db | Tx,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<void> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } });
  if (count === 0) throw new AppError('not_found');
}

/** Ends all sessions of a person but one (null: all). @returns how many */
export async function endOtherSessions(
  db: Db | Tx,
  { userId, keep }: { userId: string; keep: string | null },
): Promise<number> {
  const { count } = await db.session.deleteMany({
    where: { userId, ...(keep !== null && { NOT: { id: keep } }) },
  });
  return count;
}

/** Ends the session that a cookie opens, if it does. */
export async function endSessionOfToken(db: Db | Tx, { tokenHash }: { tokenHash: string }): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: tokenHash } });
}
