import { pageDeliveries } from '@escena/db/webhooks/page-deliveries';
import { z } from 'zod';
import { hooksProcedure } from '../../member-procedure.ts';
import { answerPage, pageInput } from '../../paging/cursor.ts';
import { toDeliveryView } from '../../views/delivery-view.ts';

/** What was, or is to be, sent to the workspace's endpoints: newest first, a page at a time. */
export const deliveries = hooksProcedure
  .input(
    z.object({
      endpointId: z.string().optional(),
      status: z.enum(['pending', 'delivered', 'failed']).optional(),
      ...pageInput,
    }),
  )
  .query(({ ctx, input }) => {
    const filter = { workspaceId: ctx.workspace.id, endpointId: input.endpointId, status: input.status };
    return answerPage(input, (options) => pageDeliveries(ctx.db, { ...filter, ...options }), toDeliveryView);
  });
