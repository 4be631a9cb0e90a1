import { withdrawConsent } from '@escena/privacy/withdraw-consent';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Takes a consent back: the photo and everything made of it are erased. @throws `not_found` */
export const withdraw = procedureFor('edit')
  .input(z.object({ assetId: z.string() }))
  .mutation(({ ctx, input }) => withdrawConsent(ctx, { ...input, workspaceId: ctx.workspace.id }));
