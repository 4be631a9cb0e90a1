import { listPictures } from '@escena/db/pictures/list-pictures';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toPictureView } from '../../views/to-picture-view.ts';

const pageSize = 60;
/** words that are looked for at once: more tell nothing apart */
const mostWords = 8;

/** The workspace's finished pictures, newest first: those that say every word, those of a collection. */
export const page = procedureFor('read')
  .input(
    z.object({
      words: z.string().max(200).default(''),
      collectionId: z.string().optional(),
      /** the last picture of the page before */
      cursor: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const rows = await listPictures(ctx.db, {
      workspaceId: ctx.workspace.id,
      words: input.words.trim().split(/\s+/).filter(Boolean).slice(0, mostWords),
      collectionId: input.collectionId,
      after: input.cursor,
      limit: pageSize + 1,
    });
    const pictures = rows.slice(0, pageSize).map(toPictureView);
    return { pictures, next: rows.length > pageSize ? (pictures.at(-1)?.id ?? null) : null };
  });
