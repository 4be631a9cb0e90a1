import { listTokenizers } from '@escena/db/checkpoints/tokenizers';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** What a checkpoint reads words with, for pages to count as it does; none where it reads no words. */
export const tokenizers = procedureFor('read')
  .input(z.object({ name: z.string().min(1).max(64) }))
  .query(({ ctx, input }) => listTokenizers(ctx.db, input.name));
