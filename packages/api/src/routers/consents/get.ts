import { consentPurposes, consentTexts } from '@escena/core/consent';
import { getAsset } from '@escena/db/assets/get-asset';
import { findConsent } from '@escena/db/consents/find-consent';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** The words to agree to, and when that was done for a photo; null: not yet, or not to these words. @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ assetId: z.string(), purpose: z.enum(consentPurposes) }))
  .query(async ({ ctx, input }) => {
    const wanted = { ...input, workspaceId: ctx.workspace.id };
    await getAsset(ctx.db, wanted);
    const consent = await findConsent(ctx.db, wanted);
    return { ...consentTexts[input.purpose], givenAt: consent?.givenAt ?? null };
  });
