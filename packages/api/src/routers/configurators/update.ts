import { updateConfigurator } from '@escena/db/configurators/update-configurator';
import { configuratorSetup } from '@escena/verticals/product/configurator/setup';
import { z } from 'zod';
import { shopOrigins } from '../../configurators/shop-origin.ts';
import { usesOfSetup } from '../../configurators/uses-of-setup.ts';
import { requireUsable } from '../../jobs/require-usable.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toConfiguratorView } from '../../views/configurator-view.ts';
import { configuratorName } from './create.ts';

/** Changes what is given; designs that were ordered stay as they were. @throws `not_found`, `conflict` */
export const update = procedureFor('edit')
  .input(
    z.object({
      id: z.string(),
      name: configuratorName.optional(),
      setup: configuratorSetup.optional(),
      origins: shopOrigins.optional(),
      published: z.boolean().optional(),
    }),
  )
  .mutation(async ({ ctx, input: { id: configuratorId, published, ...change } }) => {
    const workspaceId = ctx.workspace.id;
    if (change.setup) await requireUsable(ctx.db, { workspaceId, uses: usesOfSetup(change.setup) });
    const publishedAt = published === undefined ? undefined : published ? new Date() : null;
    const row = await updateConfigurator(ctx.db, { workspaceId, configuratorId, ...change, publishedAt });
    return toConfiguratorView(row, ctx.publicUrl);
  });
