import type { Db, Tx } from '../create-db.ts';
import { expiryOf, visitMs } from './session-lifetime.ts';

export interface Visit {
  readonly tokenHash: string;
  readonly ip: string | null;
  readonly now?: Date;
}

/** Whose session a cookie opens, kept alive by the visit; undefined for one that ended or never was. */
export async function visitSession(
  db: Db | Tx,
  { tokenHash, ip, now = new Date() }: Visit,
): Promise<{ id: string; userId: string; expires: Date } | undefined> {
  const session = await db.session.findUnique({
    where: { sessionToken: tokenHash },
    select: { id: true, userId: true, expires: true, createdAt: true, lastSeenAt: true },
  });
  if (!session || session.expires <= now) return undefined;
  const { id, userId, createdAt, lastSeenAt } = session;
  if (now.getTime() - lastSeenAt.getTime() < visitMs) return { id, userId, expires: session.expires };
  const expires = expiryOf({ createdAt, now });
  // Many, as it may have been ended meanwhile: then nothing is written.
  await db.session.updateMany({ where: { id }, data: { lastSeenAt: now, expires, ip } });
  return { id, userId, expires };
}
