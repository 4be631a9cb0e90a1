import { pruneRaw } from '@escena/db/ads/prune-raw';
import { sweepExpired } from '@escena/db/housekeeping/sweep-expired';
import { isRetryable, toAppError } from '@escena/core/app-error';
import { dueTasks, failPrivacyTask, runPrivacyTask, sweepExports } from '@escena/privacy/run-privacy-task';
import type { JobHandler } from '@escena/queue/worker-handler';
import { sweepRetention } from '@escena/privacy/sweep-retention';
import type { Maintenance } from './maintenance.ts';

/** Every hour: what is past its time by the rules of its workspace goes, and erasures whose undo window is over are done. */
export function sweep({ db, storage, log }: Maintenance): JobHandler<'retention.sweep'> {
  return {
    async run(_payload, { signal }) {
      await sweepExpired(db);
      const now = new Date();
      await pruneRaw(db, { now });
      const places = { db, storage };
      log.info(await sweepRetention(places, { now, signal }), 'retention');
      await sweepExports(places, { now });
      for (const { id: taskId } of await dueTasks(places, now))
        try {
          await runPrivacyTask(places, { taskId, now, signal });
          log.info({ taskId }, 'privacy');
        } catch (thrown) {
          const error = toAppError(thrown);
          // What broke on our side, or was told to stop, is due again in an hour.
          if (!signal.aborted && !isRetryable(error)) await failPrivacyTask(places, { taskId, error });
          log.error({ err: error, taskId }, 'privacy');
        }
    },
    // The next hour tries again.
    async giveUp(_payload, error) {
      log.error({ err: error }, 'retention');
    },
  };
}
