import { listReports } from '@escena/db/reports/abuse-reports';
import { procedureFor } from '../../member-procedure.ts';
import { toReportView } from '../../views/report-view.ts';

/** Reports about the workspace's pages that wait for somebody. */
export const list = procedureFor('privacy').query(async ({ ctx }) => {
  const reports = await listReports(ctx.db, { workspaceId: ctx.workspace.id });
  return reports.map((report) => toReportView(report, ctx.publicUrl));
});
