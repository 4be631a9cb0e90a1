import type { Db } from '@escena/db/create-db';
import { findModel3dToCheck } from '@escena/db/models3d/find-model3d-to-check';
import { markModel3dChecked } from '@escena/db/models3d/mark-model3d-checked';
import { withRetry } from '@escena/db/with-retry';
import type { JobHandler } from '@escena/queue/worker-handler';
import type { TaskProcess } from '../process/task-process.ts';
import type { CheckModelPayload, CheckModelResult } from '../tasks/messages.ts';
import { modelSettings } from './model-settings.ts';

/** Reads a 3D model and marks it ready, in need of a size, or failed with the reason. */
export function checkModel({ db, lane }: { db: Db; lane: TaskProcess }): JobHandler<'model.check'> {
  return {
    async run(check, { signal }) {
      const model = await findModel3dToCheck(db, check);
      if (!model) return;
      const payload: CheckModelPayload = { storageKey: model.storageKey, settings: modelSettings(model) };
      const result = (await lane.run('checkModel', payload, { signal })) as CheckModelResult;
      await withRetry(() => markModel3dChecked(db, check, result));
    },
    async giveUp(check, error) {
      await markModel3dChecked(db, check, { status: 'failed', error });
    },
  };
}
