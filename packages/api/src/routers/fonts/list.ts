import { listFonts } from '@escena/db/fonts/list-fonts';
import { procedureFor } from '../../member-procedure.ts';
import { toFontView } from '../../views/to-font-view.ts';

/** The workspace's own fonts, newest first. */
export const list = procedureFor('read').query(async ({ ctx }) => {
  const fonts = await listFonts(ctx.db, { workspaceId: ctx.workspace.id });
  return fonts.map(toFontView);
});
