import { refundJob } from '@escena/billing/refund-job';
import { refundReasons } from '@escena/db/billing/refunds';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** longer notes are letters */
const mostLetters = 1000;

/**
 * "Not good enough": the credits come back, the pictures go.
 * @throws `not_found`, `refund.not_paid`, `refund.too_late`, `refund.limit_reached`
 */
export const refund = procedureFor('edit')
  .input(
    z.object({
      id: z.string(),
      reason: z.enum(refundReasons),
      note: z.string().trim().max(mostLetters).optional(),
    }),
  )
  .mutation(({ ctx, input: { id, ...rest } }) =>
    refundJob(ctx.db, { jobId: id, workspaceId: ctx.workspace.id, userId: ctx.userId, ...rest }),
  );
