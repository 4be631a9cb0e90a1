import { readRefundTerms } from '@escena/billing/refund-terms';
import { memberProcedure } from '../../member-procedure.ts';

/** Within which bounds a job may be given back, and how many still may this month. */
export const refundTerms = memberProcedure.query(({ ctx }) =>
  readRefundTerms(ctx.db, { workspaceId: ctx.workspace.id }),
);
