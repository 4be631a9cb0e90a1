import { revokeApiKey } from '@escena/db/api-keys/revoke-api-key';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** From now on the key opens nothing. @throws `not_found` */
export const revoke = procedureFor('keys')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input }) => revokeApiKey(ctx.db, { workspaceId: ctx.workspace.id, apiKeyId: input.id }));
