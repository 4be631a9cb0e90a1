import { updateWebhookEndpoint } from '@escena/db/webhooks/update-webhook-endpoint';
import { checkRemoteUrl } from '@escena/remote/remote-policy';
import { z } from 'zod';
import { hooksProcedure } from '../../member-procedure.ts';
import { toWebhookEndpointView } from '../../views/webhook-endpoint-view.ts';
import { endpointInput } from './endpoint-input.ts';

/** Changes what is given; `enabled: true` starts one that was stopped. @throws `not_found`, `remote.url` */
export const update = hooksProcedure
  .input(
    z.object({ id: z.string(), ...z.object(endpointInput).partial().shape, enabled: z.boolean().optional() }),
  )
  .mutation(async ({ ctx, input: { id, url, ...changes } }) =>
    toWebhookEndpointView(
      await updateWebhookEndpoint(ctx.db, {
        workspaceId: ctx.workspace.id,
        endpointId: id,
        url: url === undefined ? undefined : checkRemoteUrl(url, ctx.remote).href,
        ...changes,
      }),
    ),
  );
