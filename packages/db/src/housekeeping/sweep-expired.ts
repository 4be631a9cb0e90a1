import type { Db } from '../create-db.ts';

const dayMs = 86_400_000;
/** A replay helps whoever was away for a month at most. */
const eventsKeptDays = 30;

/** Removes what nobody will ask for again: old answers, full limits, ended sessions, old links, uploads that never came, events of last month. */
export async function sweepExpired(db: Db, { now = new Date() }: { now?: Date } = {}): Promise<void> {
  const dayAgo = new Date(now.getTime() - dayMs);
  await db.idempotencyKey.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.rateLimit.deleteMany({ where: { fullAt: { lte: now } } });
  await db.session.deleteMany({ where: { expires: { lte: now } } });
  await db.emailLink.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.photoUpload.deleteMany({ where: { expiresAt: { lte: dayAgo } } });
  await db.webhookEvent.deleteMany({
    where: { createdAt: { lte: new Date(now.getTime() - eventsKeptDays * dayMs) } },
  });
}
