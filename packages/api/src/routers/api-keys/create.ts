import { createApiKey } from '@escena/db/api-keys/create-api-key';
import { z } from 'zod';
import { createToken } from '../../keys/api-key-token.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toApiKeyView } from '../../views/api-key-view.ts';
import { scope } from './scopes.ts';

const dayMs = 86_400_000;

/** Makes a key; `token` is in this answer and never again. @throws `api_key.limit_reached` */
export const create = procedureFor('keys')
  .input(
    z.object({
      name: z.string().trim().min(1).max(80),
      scopes: z.array(scope).min(1),
      /** null: until it is revoked */
      expiresInDays: z.number().int().min(1).max(3650).nullable().default(null),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { token, ...kept } = createToken();
    const key = await createApiKey(ctx.db, {
      workspaceId: ctx.workspace.id,
      createdById: ctx.userId,
      name: input.name,
      scopes: [...new Set(input.scopes)],
      expiresAt: input.expiresInDays === null ? null : new Date(Date.now() + input.expiresInDays * dayMs),
      ...kept,
    });
    return { ...toApiKeyView(key), token };
  });
