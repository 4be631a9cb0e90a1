import { createWebhookEndpoint } from '@escena/db/webhooks/create-webhook-endpoint';
import { checkRemoteUrl } from '@escena/remote/remote-policy';
import { z } from 'zod';
import { hooksProcedure } from '../../member-procedure.ts';
import { toWebhookEndpointView } from '../../views/webhook-endpoint-view.ts';
import { createSecret } from '../../webhooks/create-secret.ts';
import { endpointInput } from './endpoint-input.ts';

/** Adds an endpoint; `secret` is in this answer and never again. @throws `remote.url`, `webhook.limit_reached` */
export const create = hooksProcedure
  .input(z.object({ ...endpointInput, description: endpointInput.description.default('') }))
  .mutation(async ({ ctx, input }) => {
    const secret = createSecret();
    const endpoint = await createWebhookEndpoint(ctx.db, {
      workspaceId: ctx.workspace.id,
      createdById: ctx.userId,
      ...input,
      url: checkRemoteUrl(input.url, ctx.remote).href,
      events: [...new Set(input.events)],
      secret,
    });
    return { ...toWebhookEndpointView(endpoint), secret };
  });
