import { pageFonts } from '@escena/db/fonts/page-fonts';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { answerPage, pageInput } from '../../paging/cursor.ts';
import { toFontView } from '../../views/to-font-view.ts';

/** The workspace's own fonts, newest first, a page at a time. */
export const page = procedureFor('read')
  .input(z.object(pageInput))
  .query(({ ctx, input }) =>
    answerPage(
      input,
      (options) => pageFonts(ctx.db, { workspaceId: ctx.workspace.id, ...options }),
      toFontView,
    ),
  );
