import { checkpointChanges } from '@escena/db/watch-changes';
import { withRetry } from '@escena/db/with-retry';
import { readOverview } from '../../checkpoints/read-overview.ts';
import { procedureFor } from '../../member-procedure.ts';

/** `checkpoints.overview` as it is now, then whenever it is another: every event is the whole state. */
export const watch = procedureFor('read').subscription(async function* ({ ctx, signal }) {
  const ended = signal ?? new AbortController().signal;
  let sent: string | undefined;
  for await (const _ of ctx.changes.follow(checkpointChanges, ended)) {
    const view = await withRetry(() => readOverview(ctx), { signal: ended });
    const state = JSON.stringify(view);
    if (state !== sent) yield view;
    sent = state;
  }
});
