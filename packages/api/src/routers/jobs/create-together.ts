import { inTransaction } from '@escena/db/in-transaction';
import { stagingInput } from '@escena/verticals/staging/contract';
import { together } from '@escena/verticals/staging/together';
import { z } from 'zod';
import { startRun } from '../../jobs/start-run.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

/** What several photos of one room are staged with. */
export const togetherInput = z.object({
  photos: together.shape.photos,
  links: together.shape.links,
  /** of the staging tool, without marks: those are each photo's */
  input: z.unknown(),
});

/**
 * Stages several photos of one room with the same furniture: a run for each photo, so that each has its own price, progress and
 * refund. All of them start, or none.
 * @returns the runs, in the order of the photos
 * @throws as `jobs.create`
 */
export const createTogether = procedureFor('edit')
  .input(togetherInput)
  .mutation(({ ctx, input: { photos, links, input } }) =>
    inTransaction(ctx.db, async (tx) => {
      const asked = z.record(z.string(), z.unknown()).parse(input);
      const jobs = [];
      for (const [shown, { photo: assetId }] of photos.entries()) {
        const run = stagingInput.parse({ ...asked, together: { photos, links, shown } });
        const who = { workspaceId: ctx.workspace.id, createdById: ctx.userId };
        jobs.push(toJobView(await startRun(ctx, tx, { ...who, tool: 'staging', assetId, input: run })));
      }
      return jobs;
    }),
  );
