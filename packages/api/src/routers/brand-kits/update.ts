import { getBrandKit } from '@escena/db/brand-kits/get-brand-kit';
import { setBrandLogos } from '@escena/db/brand-kits/set-brand-logos';
import { updateBrandKit } from '@escena/db/brand-kits/update-brand-kit';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { requireUsable } from '../../jobs/require-usable.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toBrandKitView } from '../../views/brand-kit-view.ts';
import { brandKitSaid, brandLogos } from './brand-kit-fields.ts';
import { usesOfFonts } from './uses-of-fonts.ts';

/** Creatives that were made with it stay as they are. @throws `not_found`, `conflict` for a font or a picture that is not ready */
export const update = procedureFor('edit')
  .input(z.object({ id: z.string(), change: z.object({ ...brandKitSaid, logos: brandLogos }).partial() }))
  .mutation(({ ctx, input: { id: brandKitId, change } }) =>
    inTransaction(ctx.db, async (tx) => {
      const place = { workspaceId: ctx.workspace.id, brandKitId };
      const { logos, ...said } = change;
      await requireUsable(tx, { workspaceId: place.workspaceId, uses: usesOfFonts(said.fonts) });
      await updateBrandKit(tx, { ...place, ...said });
      if (logos) await setBrandLogos(tx, { ...place, logos });
      return toBrandKitView(await getBrandKit(tx, place));
    }),
  );
