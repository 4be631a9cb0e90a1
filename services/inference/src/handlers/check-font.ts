import type { Db } from '@escena/db/create-db';
import { findFontToCheck } from '@escena/db/fonts/find-font-to-check';
import { markFontChecked } from '@escena/db/fonts/mark-font-checked';
import { withRetry } from '@escena/db/with-retry';
import type { JobHandler } from '@escena/queue/worker-handler';
import type { TaskProcess } from '../process/task-process.ts';
import type { CheckFontPayload, CheckFontResult } from '../tasks/messages.ts';

/** Reads a font and marks it ready, or failed with the reason. */
export function checkFont({ db, lane }: { db: Db; lane: TaskProcess }): JobHandler<'font.check'> {
  return {
    async run(check, { signal }) {
      const font = await findFontToCheck(db, check);
      if (!font) return;
      const payload: CheckFontPayload = { storageKey: font.storageKey };
      const facts = (await lane.run('checkFont', payload, { signal })) as CheckFontResult;
      await withRetry(() => markFontChecked(db, check, { status: 'ready', facts }));
    },
    async giveUp(check, error) {
      await markFontChecked(db, check, { status: 'failed', error });
    },
  };
}
