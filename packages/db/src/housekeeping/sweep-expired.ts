import type { Db } from '../create-db.ts';

const dayMs = 86_400_000;
/** Longer away than a machine that comes back; what was done with checkpoints is of no use after that either. */
const storesKeptDays = 30;
/** A replay helps whoever was away for a month at most. */
const eventsKeptDays = 30;
/** Longer than an order is valid (30 days): a design that can still be ordered is still there. */
const unmadeDesignsKeptDays = 60;

/**
 * Removes what nobody will ask for again: old answers, full limits, ended sessions, old links, uploads that never came,
 * stores of checkpoints that are no more, events of last month, designs that no shop had made.
 */
export async function sweepExpired(db: Db, { now = new Date() }: { now?: Date } = {}): Promise<void> {
  const daysAgo = (days: number) => ({ lte: new Date(now.getTime() - days * dayMs) });
  await db.idempotencyKey.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.rateLimit.deleteMany({ where: { fullAt: { lte: now } } });
  await db.session.deleteMany({ where: { expires: { lte: now } } });
  await db.emailLink.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.photoUpload.deleteMany({ where: { expiresAt: daysAgo(1) } });
  await db.checkpointStore.deleteMany({ where: { seenAt: daysAgo(storesKeptDays) } });
  await db.checkpointTask.deleteMany({
    where: { finishedAt: daysAgo(storesKeptDays), status: { not: 'failed' } },
  });
  await db.webhookEvent.deleteMany({ where: { createdAt: daysAgo(eventsKeptDays) } });
  await db.design.deleteMany({ where: { jobId: null, orderedAt: daysAgo(unmadeDesignsKeptDays) } });
}
