/**
 * Sends what lies in the outbox. Rows are claimed with a lease, so any number of workers may run this; what one that dies
 * had in hand is due again when its lease is over. At least once: a receiver may hear an event twice, with the same id.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '@escena/db/create-db';
import { type ClaimedDelivery, claimDeliveries } from '@escena/db/webhooks/claim-deliveries';
import { type DeliveryOutcome, settleDelivery } from '@escena/db/webhooks/settle-delivery';
import { withRetry } from '@escena/db/with-retry';
import type { RemotePolicy } from '@escena/remote/remote-policy';
import { sendDelivery } from './send-delivery.ts';

export interface DeliveriesOptions {
  readonly db: Db;
  readonly policy: RemotePolicy;
  readonly onError: (error: unknown) => void;
  readonly onSettled?: (outcome: DeliveryOutcome) => void;
  /** attempts at the same time, default 16; of one endpoint, default 4 */
  readonly concurrency?: number;
  readonly perEndpoint?: number;
  /** of one attempt */
  readonly timeoutMs?: number;
  /** must outlast an attempt, default 60 s */
  readonly leaseSeconds?: number;
  /** between two looks at an empty outbox, default 1 s */
  readonly pollMs?: number;
}

export interface Deliveries extends AsyncDisposable {
  /** Claims no more, waits for what is on its way, and gives up on that after a while: it is due again later. */
  stop(options?: { timeoutMs?: number }): Promise<void>;
}

export function startDeliveries(options: DeliveriesOptions): Deliveries {
  const { db, policy, onError, onSettled = () => {}, timeoutMs } = options;
  const { concurrency = 16, perEndpoint = 4, leaseSeconds = 60, pollMs = 1000 } = options;
  const stopping = new AbortController();
  const giveUp = new AbortController();
  // Every attempt on its way listens to it.
  setMaxListeners(concurrency, giveUp.signal);
  const onTheWay = new Map<Promise<void>, string>();

  async function deliver(delivery: ClaimedDelivery): Promise<void> {
    try {
      const outcome = await sendDelivery(delivery, { policy, timeoutMs, signal: giveUp.signal });
      await withRetry(() => settleDelivery(db, delivery, outcome));
      onSettled(outcome);
    } catch (error) {
      // Not settled: it is due again when its lease is over.
      if (!giveUp.signal.aborted) onError(error);
    }
  }

  function busyEndpoints(): string[] {
    const counts = new Map<string, number>();
    for (const endpoint of onTheWay.values()) counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1);
    return [...counts].flatMap(([endpoint, count]) => (count >= perEndpoint ? [endpoint] : []));
  }

  /** @returns how many were claimed */
  async function claim(): Promise<number> {
    const claimed = await claimDeliveries(db, {
      limit: concurrency - onTheWay.size,
      perEndpoint,
      busyEndpoints: busyEndpoints(),
      leaseSeconds,
    });
    for (const delivery of claimed) {
      const sent = deliver(delivery).finally(() => onTheWay.delete(sent));
      onTheWay.set(sent, delivery.endpointId);
    }
    return claimed.length;
  }

  async function loop(): Promise<void> {
    const { signal } = stopping;
    while (!signal.aborted) {
      const claimed = onTheWay.size < concurrency ? await claim().catch(onError) : 0;
      if (claimed) continue;
      const rested = new AbortController();
      const pause = sleep(pollMs, undefined, { signal: AbortSignal.any([signal, rested.signal]) });
      // A place that becomes free is taken at once, and the pause is over: nothing of it is left waiting.
      await Promise.race([pause.catch(() => {}), ...onTheWay.keys()]);
      rested.abort();
    }
  }

  const running = loop();
  const stop: Deliveries['stop'] = async ({ timeoutMs: patience = 5000 } = {}) => {
    stopping.abort();
    await running;
    const timer = setTimeout(() => giveUp.abort(), patience);
    await Promise.all(onTheWay.keys());
    clearTimeout(timer);
  };
  return { stop, [Symbol.asyncDispose]: () => stop() };
}
