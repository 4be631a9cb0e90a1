import { getJob } from '@escena/db/jobs/get-job';
import { withRetry } from '@escena/db/with-retry';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

/**
 * A job as it is now, then after each change, until it is finished. Every event is the whole state, so a client that
 * was away (a reload, a lost connection) needs nothing of what it missed; the id only says which state it saw last.
 * @throws `not_found`
 */
export const watch = procedureFor('read')
  .input(z.object({ id: z.string(), lastEventId: z.string().nullish() }))
  .subscription(async function* ({ ctx, input, signal }) {
    const ended = signal ?? new AbortController().signal;
    let sent = input.lastEventId;
    for await (const _ of ctx.changes.follow(input.id, ended)) {
      const find = () => getJob(ctx.db, { workspaceId: ctx.workspace.id, jobId: input.id });
      const job = toJobView(await withRetry(find, { signal: ended }));
      const isOver = job.status !== 'queued' && job.status !== 'running';
      const state = [
        job.status,
        job.stage,
        job.fraction,
        job.step,
        job.previewVersion,
        job.outputs.length,
      ].join(' ');
      // The last state is always told: only then may the client stop asking.
      if (state !== sent || isOver) yield tracked((sent = state), job);
      if (isOver) return;
    }
  });
