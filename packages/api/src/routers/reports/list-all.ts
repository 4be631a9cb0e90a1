import { listReports } from '@escena/db/reports/abuse-reports';
import { findOwner } from '@escena/db/users/find-owner';
import { personProcedure } from '../../member-procedure.ts';
import { toReportView } from '../../views/report-view.ts';

/** Reports about all pages of the installation, for whoever runs it; nothing for anyone else. */
export const listAll = personProcedure.query(async ({ ctx }) => {
  const owner = await findOwner(ctx.db);
  if (owner?.userId !== ctx.userId) return [];
  const reports = await listReports(ctx.db, {});
  return reports.map((report) => toReportView(report, ctx.publicUrl));
});
