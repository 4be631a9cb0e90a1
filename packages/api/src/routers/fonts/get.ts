import { getFont } from '@escena/db/fonts/get-font';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toFontView } from '../../views/to-font-view.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) =>
    toFontView(await getFont(ctx.db, { workspaceId: ctx.workspace.id, fontId: input.id })),
  );
