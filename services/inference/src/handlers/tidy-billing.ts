import { expireEndedPlans } from '@escena/billing/expire-ended-plans';
import type { Shop } from '@escena/billing/stripe/open-stripe';
import { reconcile } from '@escena/billing/stripe/reconcile';
import type { JobHandler } from '@escena/queue/worker-handler';
import type { Maintenance } from './maintenance.ts';

/** Stripe sends an event for three days; what it sent in vain lies in this time. */
const lookBackMs = 4 * 86_400_000;

/** Every night: credits of plans that ended long ago go; what Stripe did and never told is done. */
export function tidyBilling({
  db,
  shop,
  log,
}: Pick<Maintenance, 'db' | 'log'> & { readonly shop: Shop | null }): JobHandler<'billing.tidy'> {
  return {
    async run(_payload, { signal }) {
      const now = new Date();
      const reconciled =
        shop && (await reconcile(shop, db, { since: new Date(now.getTime() - lookBackMs), signal }));
      const expired = await expireEndedPlans(db, { now });
      log.info({ ...reconciled, expired }, 'billing');
    },
    // The next night tries again.
    async giveUp(_payload, error) {
      log.error({ err: error }, 'billing');
    },
  };
}
