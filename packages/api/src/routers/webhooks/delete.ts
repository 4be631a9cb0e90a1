import { deleteWebhookEndpoint } from '@escena/db/webhooks/delete-webhook-endpoint';
import { z } from 'zod';
import { hooksProcedure } from '../../member-procedure.ts';

/** @throws `not_found` */
export const remove = hooksProcedure
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input }) =>
    deleteWebhookEndpoint(ctx.db, { workspaceId: ctx.workspace.id, endpointId: input.id }),
  );
