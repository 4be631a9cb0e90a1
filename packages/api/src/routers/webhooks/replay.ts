import { replayDelivery } from '@escena/db/webhooks/replay-delivery';
import { z } from 'zod';
import { hooksProcedure } from '../../member-procedure.ts';
import { toDeliveryView } from '../../views/delivery-view.ts';

/** Sends an event again, with the same id. @throws `not_found`; `conflict` while its endpoint is disabled */
export const replay = hooksProcedure
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) =>
    toDeliveryView(await replayDelivery(ctx.db, { workspaceId: ctx.workspace.id, deliveryId: input.id })),
  );
