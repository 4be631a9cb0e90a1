import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type WebhookEndpoint, webhookEndpointFields } from './webhook-endpoint-fields.ts';

/** @throws AppError `not_found` */
export async function getWebhookEndpoint(
  db: Db | Tx,
  { workspaceId, endpointId }: { workspaceId: string; endpointId: string },
): Promise<WebhookEndpoint> {
  const endpoint = await db.webhookEndpoint.findFirst({
    where: { id: endpointId, workspaceId, deletedAt: null },
    select: webhookEndpointFields,
  });
  if (!endpoint) throw new AppError('not_found', { data: { endpointId } });
  return endpoint;
}
