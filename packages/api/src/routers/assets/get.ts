import { getAsset } from '@escena/db/assets/get-asset';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toAssetView } from '../../views/to-asset-view.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) =>
    toAssetView(await getAsset(ctx.db, { workspaceId: ctx.workspace.id, assetId: input.id })),
  );
