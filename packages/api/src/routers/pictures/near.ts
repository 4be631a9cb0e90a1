import { findEmbedder } from '@escena/db/checkpoints/find-embedder';
import { listNear } from '@escena/db/meanings/meanings';
import { askMeaning } from '@escena/db/meanings/queries';
import { listPictures } from '@escena/db/pictures/list-pictures';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toPictureView } from '../../views/to-picture-view.ts';

const most = 60;

/**
 * The workspace's finished pictures nearest in meaning to some words, nearest first. `missing`: no checkpoint that compares
 * pictures and words is installed; `pending`: a worker is reading the words, ask again.
 */
export const near = procedureFor('read')
  .input(z.object({ words: z.string().trim().min(1).max(200) }))
  .query(async ({ ctx, input }) => {
    const model = await findEmbedder(ctx.db);
    if (model === undefined) return { state: 'missing' as const, pictures: [] };
    const workspaceId = ctx.workspace.id;
    const vector = await askMeaning(ctx.db, { workspaceId, model, text: input.words });
    if (!vector) return { state: 'pending' as const, pictures: [] };
    const found = await listNear(ctx.db, { workspaceId, model, vector, limit: most });
    const rows = await listPictures(ctx.db, {
      workspaceId,
      words: [],
      ids: found.map(({ id }) => id),
      limit: most,
    });
    const byId = new Map(rows.map((row) => [row.id, toPictureView(row)]));
    const pictures = found.flatMap(({ id, cosine }) => {
      const picture = byId.get(id);
      return picture ? [{ ...picture, cosine }] : [];
    });
    return { state: 'ready' as const, pictures };
  });
