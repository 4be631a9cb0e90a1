import { updateWidget } from '@escena/db/tryon-widgets/update-widget';
import { widgetSetup } from '@escena/verticals/tryon/widget/setup';
import { z } from 'zod';
import { shopOrigins } from '../../configurators/shop-origin.ts';
import { procedureFor } from '../../member-procedure.ts';
import { requireOfferable } from '../../tryon-widgets/require-offerable.ts';
import { toTryonWidgetView } from '../../views/tryon-widget-view.ts';
import { dailyLimit, widgetName } from './create.ts';

/** Changes what is given. @throws `not_found`, and as `create` */
export const update = procedureFor('edit')
  .input(
    z.object({
      id: z.string(),
      name: widgetName.optional(),
      setup: widgetSetup.optional(),
      origins: shopOrigins.optional(),
      dailyLimit: dailyLimit.optional(),
      published: z.boolean().optional(),
    }),
  )
  .mutation(async ({ ctx, input: { id: widgetId, published, ...change } }) => {
    const workspaceId = ctx.workspace.id;
    if (change.setup) await requireOfferable(ctx.db, { workspaceId, setup: change.setup });
    const publishedAt = published === undefined ? undefined : published ? new Date() : null;
    const row = await updateWidget(ctx.db, { workspaceId, widgetId, ...change, publishedAt });
    return toTryonWidgetView(row, ctx.publicUrl);
  });
