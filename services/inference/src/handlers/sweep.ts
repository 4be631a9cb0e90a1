import { sweepExpired } from '@escena/db/housekeeping/sweep-expired';
import type { JobHandler } from '@escena/queue/worker-handler';
import { sweepRetention } from '@escena/privacy/sweep-retention';
import type { Maintenance } from './maintenance.ts';

/** Every hour: what is past its time by the rules of its workspace goes. */
export function sweep({ db, storage, log }: Maintenance): JobHandler<'retention.sweep'> {
  return {
    async run(_payload, { signal }) {
      await sweepExpired(db);
      log.info(await sweepRetention({ db, storage }, { now: new Date(), signal }), 'retention');
    },
    // The next hour tries again.
    async giveUp(_payload, error) {
      log.error({ err: error }, 'retention');
    },
  };
}
