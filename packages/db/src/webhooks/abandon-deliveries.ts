import type { Db, Tx } from '../create-db.ts';

/** Gives up what still waits for an endpoint; each can be replayed. */
export async function abandonDeliveries(
  db: Db | Tx,
  { endpointId, error }: { endpointId: string; error: string },
): Promise<void> {
  await db.webhookDelivery.updateMany({
    where: { endpointId, status: 'pending' },
    data: { status: 'failed', lastError: error },
  });
}
