import { listBrandKits } from '@escena/db/brand-kits/list-brand-kits';
import { procedureFor } from '../../member-procedure.ts';
import { toBrandKitView } from '../../views/brand-kit-view.ts';

/** The workspace's, newest first. */
export const list = procedureFor('read').query(async ({ ctx }) =>
  (await listBrandKits(ctx.db, { workspaceId: ctx.workspace.id })).map(toBrandKitView),
);
