import { AppError } from '@escena/core/app-error';
import { checkWorkspaceErasure } from '@escena/db/privacy/check-erasure';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { askErasure } from './ask-erasure.ts';

/** The workspace gone after the undo window; by an owner, who types its name. @throws `privacy.*` */
export const eraseWorkspace = procedureFor('privacy')
  .input(z.object({ confirm: z.string().max(320) }))
  .mutation(async ({ ctx, input: { confirm } }) => {
    const { id: workspaceId, name, role } = ctx.workspace;
    if (role !== 'owner' || ctx.apiKey) throw new AppError('privacy.owner_only');
    await checkWorkspaceErasure(ctx.db, { workspaceId });
    return askErasure(ctx, { userId: ctx.userId, workspaceId, confirm, words: name });
  });
