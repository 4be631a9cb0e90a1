import { createId } from '@escena/core/create-id';
import { AppError } from '@escena/core/app-error';
import { inTransaction } from '@escena/db/in-transaction';
import { getWebhookEndpoint } from '@escena/db/webhooks/get-webhook-endpoint';
import { recordEvent } from '@escena/db/webhooks/record-event';
import { z } from 'zod';
import { hooksProcedure } from '../../member-procedure.ts';
import { testEvent } from '../../webhooks/event-types.ts';

/** Sends an endpoint an event that is about nothing. @throws `not_found`; `conflict` while it is disabled */
export const test = hooksProcedure.input(z.object({ id: z.string() })).mutation(async ({ ctx, input }) => {
  const place = { workspaceId: ctx.workspace.id, endpointId: input.id };
  await inTransaction(ctx.db, async (tx) => {
    const endpoint = await getWebhookEndpoint(tx, place);
    if (endpoint.disabledAt) throw new AppError('conflict', { detail: 'the endpoint is disabled' });
    // About itself: an event of a type happens once to a subject, and a test may be sent again.
    const subjectId = createId('webhookEvent');
    await recordEvent(tx, { ...place, type: testEvent, subjectId, data: async () => ({ id: subjectId }) });
  });
});
