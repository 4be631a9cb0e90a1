import { AppError } from '@escena/core/app-error';
import { type HeardEvent, hearEvent, markEventHandled } from '@escena/db/billing/stripe-events';
import type { Db } from '@escena/db/create-db';
import { syncOf } from './event-syncs.ts';
import type { Shop } from './open-stripe.ts';

/** How a delivery ended; all three are answered with 200. */
export type WebhookOutcome = 'handled' | 'handled before' | 'not for us';

/**
 * A delivery of Stripe's: the signature is checked, the event is noted, and what it is about is asked for anew. The
 * event's own body decides nothing, so replays, delays and another order end in the same state.
 * @param body the request's bytes, untouched: the signature is over them
 * @throws AppError `webhook.signature`; `billing.unavailable` and database errors, which Stripe answers with another try
 */
export async function handleWebhook(
  shop: Shop,
  db: Db,
  { body, signature }: { body: Buffer; signature: string },
): Promise<WebhookOutcome> {
  const event = readEvent(shop, body, signature);
  const { handled } = await hearEvent(db, event);
  if (handled) return 'handled before';
  const known = await handleEvent(shop, db, event);
  return known ? 'handled' : 'not for us';
}

/** Does what an event asks for and notes that it is done. @returns whether it was one that concerns us */
export async function handleEvent(shop: Shop, db: Db, event: HeardEvent): Promise<boolean> {
  const sync = syncOf(event.type);
  await sync?.(shop, db, event.objectId);
  await markEventHandled(db, event);
  return sync !== undefined;
}

function readEvent({ stripe, config }: Shop, body: Buffer, signature: string): HeardEvent {
  try {
    const { id, type, data } = stripe.webhooks.constructEvent(body, signature, config.webhookSecret);
    const about: object = data.object;
    // A dispute is read through its charge.
    const field = type.startsWith('charge.dispute.') ? 'charge' : 'id';
    const named: unknown = Reflect.get(about, field);
    const objectId = typeof named === 'string' ? named : '';
    return { id, type, objectId };
  } catch (cause) {
    throw new AppError('webhook.signature', { cause });
  }
}
