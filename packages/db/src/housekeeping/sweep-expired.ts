import type { Db } from '../create-db.ts';

const dayMs = 86_400_000;
/** Longer away than a machine that comes back; what was done with checkpoints is of no use after that either. */
const storesKeptDays = 30;
/** A replay helps whoever was away for a month at most. */
const eventsKeptDays = 30;

/** Removes what nobody will ask for again: old answers, full limits, ended sessions, old links, uploads that never came, stores of checkpoints that are no more, events of last month. */
export async function sweepExpired(db: Db, { now = new Date() }: { now?: Date } = {}): Promise<void> {
  const dayAgo = new Date(now.getTime() - dayMs);
  await db.idempotencyKey.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.rateLimit.deleteMany({ where: { fullAt: { lte: now } } });
  await db.session.deleteMany({ where: { expires: { lte: now } } });
  await db.emailLink.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.photoUpload.deleteMany({ where: { expiresAt: { lte: dayAgo } } });
  const monthAgo = new Date(now.getTime() - storesKeptDays * dayMs);
  await db.checkpointStore.deleteMany({ where: { seenAt: { lte: monthAgo } } });
  await db.checkpointTask.deleteMany({ where: { finishedAt: { lte: monthAgo }, status: { not: 'failed' } } });
  await db.webhookEvent.deleteMany({
    where: { createdAt: { lte: new Date(now.getTime() - eventsKeptDays * dayMs) } },
  });
}
