import { pageJobs } from '@escena/db/jobs/page-jobs';
import { toolNames } from '@escena/verticals/contracts';
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
      tool: z.enum(toolNames).optional(),
      status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']).optional(),
      ...pageInput,
    }),
  )
  .query(({ ctx, input }) => {
    const { projectId, assetId, tool, status } = input;
    const filter = { workspaceId: ctx.workspace.id, projectId, assetId, tool, status };
    return answerPage(input, (options) => pageJobs(ctx.db, { ...filter, ...options }), toJobView);
  });
