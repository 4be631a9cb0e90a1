import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockLedger } from '../ledger/lock-ledger.ts';
import { type WebhookEndpoint, webhookEndpointFields } from './webhook-endpoint-fields.ts';

export interface NewWebhookEndpoint {
  readonly workspaceId: string;
  readonly createdById: string;
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
  /** `whsec_…` */
  readonly secret: string;
}

/** Every event is sent to each of them. */
const mostEndpoints = 10;

/** @throws AppError `webhook.limit_reached` */
export async function createWebhookEndpoint(
  db: Db | Tx,
  { events, ...row }: NewWebhookEndpoint,
): Promise<WebhookEndpoint> {
  return inTransaction(db, async (tx) => {
    await lockLedger(tx, row);
    const { workspaceId } = row;
    const count = await tx.webhookEndpoint.count({ where: { workspaceId, deletedAt: null } });
    if (count >= mostEndpoints)
      throw new AppError('webhook.limit_reached', { data: { limit: mostEndpoints } });
    return tx.webhookEndpoint.create({
      data: { id: createId('webhookEndpoint'), events: [...events], ...row },
      select: webhookEndpointFields,
    });
  });
}
