import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { abandonDeliveries } from './abandon-deliveries.ts';
import type { ClaimedDelivery } from './claim-deliveries.ts';

/** What came of an attempt. */
export type DeliveryOutcome =
  | { readonly result: 'taken'; readonly status: number }
  | {
      readonly result: 'refused';
      /** null: there was no answer */
      readonly status: number | null;
      readonly error: string;
      /** null: it is not tried again */
      readonly retryAt: Date | null;
      /** the endpoint is to hear nothing any more */
      readonly disable: 'failing' | 'gone' | null;
    };

/** Writes down an attempt. One whose claim has passed to another worker, or whose endpoint was replayed, changes nothing. */
export async function settleDelivery(
  db: Db | Tx,
  { id, attempts, endpointId }: Pick<ClaimedDelivery, 'id' | 'attempts' | 'endpointId'>,
  outcome: DeliveryOutcome,
): Promise<void> {
  const ours = { id, attempts, status: 'pending' } as const;
  await inTransaction(db, async (tx) => {
    if (outcome.result === 'taken') {
      const data = {
        status: 'delivered',
        deliveredAt: new Date(),
        lastStatus: outcome.status,
        lastError: null,
      } as const;
      await tx.webhookDelivery.updateMany({ where: ours, data });
      await tx.webhookEndpoint.updateMany({
        where: { id: endpointId, failingSince: { not: null } },
        data: { failingSince: null },
      });
      return;
    }
    const { status: lastStatus, error: lastError, retryAt, disable } = outcome;
    const end = retryAt ? { nextAttemptAt: retryAt } : ({ status: 'failed' } as const);
    const data = { lastStatus, lastError, ...end };
    const { count } = await tx.webhookDelivery.updateMany({ where: ours, data });
    if (count === 0) return;
    await tx.webhookEndpoint.updateMany({
      where: { id: endpointId, failingSince: null },
      data: { failingSince: new Date() },
    });
    if (!disable) return;
    await tx.webhookEndpoint.updateMany({
      where: { id: endpointId, disabledAt: null },
      data: { disabledAt: new Date(), disabledReason: disable },
    });
    await abandonDeliveries(tx, { endpointId, error: 'the endpoint was disabled' });
  });
}
