import { listAssets } from '@escena/db/assets/list-assets';
import { getProject } from '@escena/db/projects/get-project';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toAssetView } from '../../views/to-asset-view.ts';

/** The photos of a project, newest first; those of people apart from the others. @throws `not_found` */
export const list = procedureFor('read')
  .input(z.object({ projectId: z.string(), purpose: z.enum(['photo', 'person']).default('photo') }))
  .query(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspace.id, ...input };
    await getProject(ctx.db, place);
    const assets = await listAssets(ctx.db, place);
    return assets.map(toAssetView);
  });
