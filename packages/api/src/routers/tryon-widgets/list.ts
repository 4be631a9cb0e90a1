import { listWidgets } from '@escena/db/tryon-widgets/list-widgets';
import { getProject } from '@escena/db/projects/get-project';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toTryonWidgetView } from '../../views/tryon-widget-view.ts';

/** Of a project, newest first. @throws `not_found` */
export const list = procedureFor('read')
  .input(z.object({ projectId: z.string() }))
  .query(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspace.id, ...input };
    await getProject(ctx.db, place);
    return (await listWidgets(ctx.db, place)).map((row) => toTryonWidgetView(row, ctx.publicUrl));
  });
