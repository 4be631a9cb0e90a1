import { getAsset } from '@escena/db/assets/get-asset';
import { createConfigurator } from '@escena/db/configurators/create-configurator';
import { configuratorSetup } from '@escena/verticals/product/configurator/setup';
import { z } from 'zod';
import { shopOrigins } from '../../configurators/shop-origin.ts';
import { usesOfSetup } from '../../configurators/uses-of-setup.ts';
import { requireUsable } from '../../jobs/require-usable.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toConfiguratorView } from '../../views/configurator-view.ts';

export const configuratorName = z.string().trim().min(1).max(80);

/** A product for shoppers to choose, not published yet. @throws `not_found`, `conflict`, `configurator.limit_reached` */
export const create = procedureFor('edit')
  .input(
    z.object({
      assetId: z.string(),
      name: configuratorName,
      setup: configuratorSetup,
      origins: shopOrigins.default([]),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const workspaceId = ctx.workspace.id;
    await getAsset(ctx.db, { workspaceId, assetId: input.assetId });
    await requireUsable(ctx.db, { workspaceId, uses: usesOfSetup(input.setup) });
    const made = await createConfigurator(ctx.db, { workspaceId, createdById: ctx.userId, ...input });
    return toConfiguratorView(made, ctx.publicUrl);
  });
