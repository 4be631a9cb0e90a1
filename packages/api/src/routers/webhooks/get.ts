import { getWebhookEndpoint } from '@escena/db/webhooks/get-webhook-endpoint';
import { z } from 'zod';
import { hooksProcedure } from '../../member-procedure.ts';
import { toWebhookEndpointView } from '../../views/webhook-endpoint-view.ts';

/** @throws `not_found` */
export const get = hooksProcedure
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) =>
    toWebhookEndpointView(
      await getWebhookEndpoint(ctx.db, { workspaceId: ctx.workspace.id, endpointId: input.id }),
    ),
  );
