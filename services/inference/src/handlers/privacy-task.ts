import { failPrivacyTask, runPrivacyTask } from '@escena/privacy/run-privacy-task';
import type { JobHandler } from '@escena/queue/worker-handler';
import type { Maintenance } from './maintenance.ts';

/** Makes an export as soon as it is asked for; erasures wait for the hour after their undo window (`sweep`). */
export function privacyTask({ db, storage, log }: Maintenance): JobHandler<'privacy.run'> {
  const places = { db, storage };
  return {
    async run({ taskId }, { signal }) {
      await runPrivacyTask(places, { taskId, now: new Date(), signal });
    },
    async giveUp({ taskId }, error) {
      log.error({ err: error, taskId }, 'privacy');
      await failPrivacyTask(places, { taskId, error });
    },
  };
}
