import type { Db, Tx } from '../create-db.ts';

export interface SessionOfUser {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** The sessions of a person that are open, the one seen last first. */
export async function listSessions(db: Db | Tx, { userId }: { userId: string }): Promise<SessionOfUser[]> {
  return db.session.findMany({
    where: { userId, expires: { gt: new Date() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: { id: true, createdAt: true, lastSeenAt: true, ip: true, userAgent: true },
  });
}
