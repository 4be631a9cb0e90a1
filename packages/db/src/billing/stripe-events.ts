import type { Db, Tx } from '../create-db.ts';

export interface HeardEvent {
  /** `evt_…` */
  readonly id: string;
  readonly type: string;
  /** of the thing that it is about */
  readonly objectId: string;
}

/** Notes that an event was heard. @returns whether it was handled before, so that nothing is left to do */
export async function hearEvent(db: Db | Tx, event: HeardEvent): Promise<{ handled: boolean }> {
  await db.stripeEvent.createMany({ data: [event], skipDuplicates: true });
  const row = await db.stripeEvent.findUnique({ where: { id: event.id }, select: { handledAt: true } });
  return { handled: row !== null && row.handledAt !== null };
}

export async function markEventHandled(db: Db | Tx, { id }: { id: string }): Promise<void> {
  await db.stripeEvent.updateMany({ where: { id, handledAt: null }, data: { handledAt: new Date() } });
}

/** Events that were heard and not finished, oldest first: reconciliation goes through them again. */
export async function listOpenEvents(db: Db | Tx, { limit = 1000 } = {}): Promise<HeardEvent[]> {
  return db.stripeEvent.findMany({
    where: { handledAt: null },
    orderBy: { receivedAt: 'asc' },
    take: limit,
    select: { id: true, type: true, objectId: true },
  });
}
