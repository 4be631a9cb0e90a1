import { readRefundTerms } from '@escena/billing/refund-terms';
import { procedureFor } from '../../member-procedure.ts';

/** Within which bounds a job may be given back, and how many still may this month. */
export const refundTerms = procedureFor('read').query(({ ctx }) =>
  readRefundTerms(ctx.db, { workspaceId: ctx.workspace.id }),
);
