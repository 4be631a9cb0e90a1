import { getAsset } from '@escena/db/assets/get-asset';
import { z } from 'zod';
import { memberProcedure } from '../../member-procedure.ts';
import { toAssetView } from '../../views/to-asset-view.ts';

/** @throws `not_found` */
export const get = memberProcedure
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) =>
    toAssetView(await getAsset(ctx.db, { workspaceId: ctx.workspace.id, assetId: input.id })),
  );
