import type { Db, Tx } from '../create-db.ts';
import { type WebhookEndpoint, webhookEndpointFields } from './webhook-endpoint-fields.ts';

/** Newest first. */
export async function listWebhookEndpoints(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<WebhookEndpoint[]> {
  return db.webhookEndpoint.findMany({
    where: { workspaceId, deletedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: webhookEndpointFields,
  });
}
