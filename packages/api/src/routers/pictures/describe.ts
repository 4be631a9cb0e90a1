import { findEmbedder } from '@escena/db/checkpoints/find-embedder';
import { getAsset } from '@escena/db/assets/get-asset';
import { findMeaning } from '@escena/db/meanings/meanings';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/**
 * Which of our own words lie near a photo, by aspect, nearest first, with the cosine. `missing`: no checkpoint that compares
 * pictures and words is installed; `pending`: a worker has not looked yet, ask again.
 * @throws `not_found`
 */
export const describe = procedureFor('read')
  .input(z.object({ assetId: z.string() }))
  .query(async ({ ctx, input }) => {
    const workspaceId = ctx.workspace.id;
    const { id } = await getAsset(ctx.db, { workspaceId, assetId: input.assetId });
    const model = await findEmbedder(ctx.db);
    if (model === undefined) return { state: 'missing' as const, words: {} };
    const words = await findMeaning(ctx.db, { workspaceId, pictureId: id, model });
    return words ? { state: 'ready' as const, words } : { state: 'pending' as const, words: {} };
  });
