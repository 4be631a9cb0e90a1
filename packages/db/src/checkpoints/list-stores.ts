import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

export type Checkpoint = Prisma.CheckpointGetPayload<object>;
export type CheckpointTask = Prisma.CheckpointTaskGetPayload<object>;
export type CheckpointStore = Prisma.CheckpointStoreGetPayload<{ include: { checkpoints: true } }>;

/** A worker tells of its store three times a minute; one that was silent for this long may be gone for good. */
export const storeSilenceMs = 15 * 60_000;

/**
 * The stores that workers draw from now: those seen lately, or the one seen last where all are away.
 * @returns each with its checkpoints by name
 */
export async function listStores(
  db: Db | Tx,
  { now = new Date() }: { now?: Date } = {},
): Promise<CheckpointStore[]> {
  const stores = await db.checkpointStore.findMany({
    orderBy: [{ seenAt: 'desc' }, { id: 'asc' }],
    include: { checkpoints: { orderBy: { name: 'asc' } } },
  });
  const present = stores.filter(({ seenAt }) => now.getTime() - seenAt.getTime() < storeSilenceMs);
  return present.length > 0 ? present : stores.slice(0, 1);
}
