import type { JobHandler } from '@escena/queue/worker-handler';
import { collectGarbage } from '@escena/privacy/collect-garbage';
import type { Maintenance } from './maintenance.ts';

/** Every night: what no row names goes from the store. */
export function collect({ db, storage, log }: Maintenance): JobHandler<'store.collect'> {
  return {
    async run(_payload, { signal }) {
      log.info(await collectGarbage({ db, storage }, { now: new Date(), signal }), 'store collected');
    },
    // The next night tries again.
    async giveUp(_payload, error) {
      log.error({ err: error }, 'store');
    },
  };
}
