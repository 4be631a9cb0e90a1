import { listWebhookEndpoints } from '@escena/db/webhooks/list-webhook-endpoints';
import { hooksProcedure } from '../../member-procedure.ts';
import { toWebhookEndpointView } from '../../views/webhook-endpoint-view.ts';

/** The workspace's endpoints, newest first. */
export const list = hooksProcedure.query(async ({ ctx }) => {
  const endpoints = await listWebhookEndpoints(ctx.db, { workspaceId: ctx.workspace.id });
  return endpoints.map(toWebhookEndpointView);
});
