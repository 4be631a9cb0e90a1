import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { abandonDeliveries } from './abandon-deliveries.ts';
import { getWebhookEndpoint } from './get-webhook-endpoint.ts';
import type { WebhookEndpoint } from './webhook-endpoint-fields.ts';

export interface WebhookEndpointChanges {
  readonly workspaceId: string;
  readonly endpointId: string;
  readonly url?: string;
  readonly description?: string;
  readonly events?: readonly string[];
  /** false stops it, true starts it again with a clean record */
  readonly enabled?: boolean;
}

/** What stays undefined is left as it is. @throws AppError `not_found` */
export async function updateWebhookEndpoint(
  db: Db | Tx,
  { workspaceId, endpointId, enabled, events, ...columns }: WebhookEndpointChanges,
): Promise<WebhookEndpoint> {
  return inTransaction(db, async (tx) => {
    await tx.webhookEndpoint.updateMany({
      where: { id: endpointId, workspaceId, deletedAt: null },
      data: {
        ...columns,
        ...(events && { events: [...events] }),
        ...(enabled === true && { disabledAt: null, disabledReason: null, failingSince: null }),
        ...(enabled === false && { disabledAt: new Date(), disabledReason: 'person' }),
      },
    });
    if (enabled === false) await abandonDeliveries(tx, { endpointId, error: 'the endpoint was disabled' });
    return getWebhookEndpoint(tx, { workspaceId, endpointId });
  });
}
