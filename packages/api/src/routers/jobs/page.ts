import { pageJobs } from '@escena/db/jobs/page-jobs';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { answerPage, pageInput } from '../../paging/cursor.ts';
import { toJobView } from '../../views/to-job-view.ts';

/** Jobs of the workspace, of a project or of a photo, newest first, a page at a time. */
export const page = procedureFor('read')
  .input(
    z.object({
      projectId: z.string().optional(),
      assetId: z.string().optional(),
      status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']).optional(),
      ...pageInput,
    }),
  )
  .query(({ ctx, input }) => {
    const { projectId, assetId, status } = input;
    const filter = { workspaceId: ctx.workspace.id, projectId, assetId, status };
    return answerPage(input, (options) => pageJobs(ctx.db, { ...filter, ...options }), toJobView);
  });
