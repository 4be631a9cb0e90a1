import { resolveReport } from '@escena/db/reports/abuse-reports';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Settles a report about the workspace's page, and takes the page down for good if it is right. @throws `not_found` */
export const resolve = procedureFor('privacy')
  .input(z.object({ id: z.string(), takeDown: z.boolean() }))
  .mutation(({ ctx, input: { id, takeDown } }) =>
    resolveReport(ctx.db, { reportId: id, workspaceId: ctx.workspace.id, takeDown }),
  );
