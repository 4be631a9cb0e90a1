import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { abandonDeliveries } from './abandon-deliveries.ts';

/** @throws AppError `not_found` */
export async function deleteWebhookEndpoint(
  db: Db | Tx,
  { workspaceId, endpointId }: { workspaceId: string; endpointId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { id: endpointId, workspaceId, deletedAt: null },
      data: { deletedAt: new Date(), previousSecret: null },
    });
    if (count === 0) throw new AppError('not_found', { data: { endpointId } });
    await abandonDeliveries(tx, { endpointId, error: 'the endpoint was deleted' });
  });
}
