import { consentPurposes, consentTexts } from '@escena/core/consent';
import { getAsset } from '@escena/db/assets/get-asset';
import { findConsent } from '@escena/db/consents/find-consent';
import { readRetention } from '@escena/db/retention/retention-policy';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

const hourMs = 3_600_000;

/**
 * The words to agree to, when that was done for a photo (null: not yet, or not to these words), and when the photo goes by the
 * workspace's rule (null: by none).
 * @throws `not_found`
 */
export const get = procedureFor('read')
  .input(z.object({ assetId: z.string(), purpose: z.enum(consentPurposes) }))
  .query(async ({ ctx, input }) => {
    const wanted = { ...input, workspaceId: ctx.workspace.id };
    const { createdAt } = await getAsset(ctx.db, wanted);
    const consent = await findConsent(ctx.db, wanted);
    const { personHours } = await readRetention(ctx.db, wanted);
    const erasedAt = personHours === null ? null : new Date(createdAt.getTime() + personHours * hourMs);
    return { ...consentTexts[input.purpose], givenAt: consent?.givenAt ?? null, erasedAt };
  });
