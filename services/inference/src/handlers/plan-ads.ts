import { listRunning } from '@escena/db/ads/plan-work';
import { throwIfAborted } from '@escena/core/app-error';
import type { JobHandler } from '@escena/queue/worker-handler';
import { planCampaign } from '../ads/plan-campaign.ts';
import type { Maintenance } from './maintenance.ts';

/** Every minute: what running campaigns show from now on, and whether they go on. */
export function planAds({ db, log }: Pick<Maintenance, 'db' | 'log'>): JobHandler<'ads.plan'> {
  return {
    async run(_payload, { signal }) {
      for (const campaign of await listRunning(db)) {
        throwIfAborted(signal);
        // One that cannot be planned keeps the plan that it has and holds up no other.
        await planCampaign(db, campaign, new Date()).catch((error: unknown) =>
          log.error({ err: error, campaign: campaign.id }, 'ads'),
        );
      }
    },
    // The next minute tries again.
    async giveUp(_payload, error) {
      log.error({ err: error }, 'ads');
    },
  };
}
