import { rotateWebhookSecret } from '@escena/db/webhooks/rotate-webhook-secret';
import { z } from 'zod';
import { hooksProcedure } from '../../member-procedure.ts';
import { createSecret } from '../../webhooks/create-secret.ts';

/** A week is the longest that a release should wait. */
const mostHours = 168;
const hourMs = 3_600_000;

/** A new secret, shown once; the one of before signs along for a while (0: no longer). @throws `not_found` */
export const rotateSecret = hooksProcedure
  .input(z.object({ id: z.string(), overlapHours: z.number().min(0).max(mostHours).default(24) }))
  .mutation(async ({ ctx, input }) => {
    const secret = createSecret();
    const previousValidUntil = new Date(Date.now() + input.overlapHours * hourMs);
    await rotateWebhookSecret(ctx.db, {
      workspaceId: ctx.workspace.id,
      endpointId: input.id,
      secret,
      overlapUntil: previousValidUntil,
    });
    return { id: input.id, secret, previousValidUntil };
  });
