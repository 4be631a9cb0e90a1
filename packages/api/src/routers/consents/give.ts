import { consentBases, consentPurposes } from '@escena/core/consent';
import { giveConsent } from '@escena/db/consents/give-consent';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Records that the person in a photo agrees to a purpose. @throws `not_found`, `consent.outdated` */
export const give = procedureFor('edit')
  .input(
    z.object({
      assetId: z.string(),
      purpose: z.enum(consentPurposes),
      basis: z.enum(consentBases),
      textVersion: z.string().max(40),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const workspaceId = ctx.workspace.id;
    const { id, givenAt } = await giveConsent(ctx.db, { ...input, workspaceId, givenById: ctx.userId });
    return { id, givenAt };
  });
