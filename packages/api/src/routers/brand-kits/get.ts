import { getBrandKit } from '@escena/db/brand-kits/get-brand-kit';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toBrandKitView } from '../../views/brand-kit-view.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input: { id: brandKitId } }) =>
    toBrandKitView(await getBrandKit(ctx.db, { workspaceId: ctx.workspace.id, brandKitId })),
  );
