import { procedureFor } from '../../member-procedure.ts';
import { askExport } from './ask-export.ts';

/** Everything in the workspace as a ZIP. @throws `privacy.under_way` */
export const exportWorkspace = procedureFor('privacy').mutation(({ ctx }) =>
  askExport(ctx, { userId: ctx.userId, workspaceId: ctx.workspace.id }),
);
