import { createBrandKit } from '@escena/db/brand-kits/create-brand-kit';
import { getBrandKit } from '@escena/db/brand-kits/get-brand-kit';
import { setBrandLogos } from '@escena/db/brand-kits/set-brand-logos';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { requireUsable } from '../../jobs/require-usable.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toBrandKitView } from '../../views/brand-kit-view.ts';
import { brandKitSaid, brandLogos } from './brand-kit-fields.ts';
import { usesOfFonts } from './uses-of-fonts.ts';

/** @throws `not_found`, `conflict` for a font or a picture that is not ready */
export const create = procedureFor('edit')
  .input(z.object({ ...brandKitSaid, tone: brandKitSaid.tone.default(''), logos: brandLogos.default([]) }))
  .mutation(({ ctx, input: { logos, ...said } }) =>
    inTransaction(ctx.db, async (tx) => {
      const workspaceId = ctx.workspace.id;
      await requireUsable(tx, { workspaceId, uses: usesOfFonts(said.fonts) });
      const { id: brandKitId } = await createBrandKit(tx, { workspaceId, createdById: ctx.userId, ...said });
      const place = { workspaceId, brandKitId };
      await setBrandLogos(tx, { ...place, logos });
      return toBrandKitView(await getBrandKit(tx, place));
    }),
  );
