import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Delivery, deliveryFields } from './delivery-fields.ts';

/**
 * Sends an event again, with the same id: at once, and as often as a new one if it is not taken.
 * @throws AppError `not_found`; `conflict` while its endpoint is disabled
 */
export async function replayDelivery(
  db: Db | Tx,
  { workspaceId, deliveryId }: { workspaceId: string; deliveryId: string },
): Promise<Delivery> {
  return inTransaction(db, async (tx) => {
    const found = await tx.webhookDelivery.findFirst({
      where: { id: deliveryId, workspaceId, endpoint: { deletedAt: null } },
      select: { endpoint: { select: { disabledAt: true } } },
    });
    if (!found) throw new AppError('not_found', { data: { deliveryId } });
    if (found.endpoint.disabledAt) throw new AppError('conflict', { detail: 'the endpoint is disabled' });
    return tx.webhookDelivery.update({
      where: { id: deliveryId, workspaceId },
      data: { status: 'pending', attempts: 0, nextAttemptAt: new Date(), deliveredAt: null },
      select: deliveryFields,
    });
  });
}
