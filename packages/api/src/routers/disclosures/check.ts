import { z } from 'zod';
import { readEdits } from '../../disclosures/read-edits.ts';
import { procedureFor } from '../../member-procedure.ts';

/** What was done to the photo of a finished picture, in the words that rules speak of. @throws `not_found`, `compliance.not_a_property` */
export const check = procedureFor('read')
  .input(z.object({ outputId: z.string() }))
  .query(async ({ ctx, input: { outputId } }) => {
    const { edits } = await readEdits(ctx.db, { workspaceId: ctx.workspace.id, outputId });
    return { edits };
  });
