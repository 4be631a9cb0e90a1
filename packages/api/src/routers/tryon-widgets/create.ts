import { createWidget } from '@escena/db/tryon-widgets/create-widget';
import { widgetSetup } from '@escena/verticals/tryon/widget/setup';
import { z } from 'zod';
import { shopOrigins } from '../../configurators/shop-origin.ts';
import { procedureFor } from '../../member-procedure.ts';
import { requireOfferable } from '../../tryon-widgets/require-offerable.ts';
import { toTryonWidgetView } from '../../views/tryon-widget-view.ts';

/** Try-ons a day. */
export const dailyLimit = z.int().min(1).max(100_000);
export const widgetName = z.string().trim().min(1).max(80);

const usualLimit = 100;

/** Garments for shoppers to try on, not published yet. @throws `not_found`, `conflict`, `consent.other_use`, `tryon.swimwear_off`, `configurator.limit_reached` */
export const create = procedureFor('edit')
  .input(
    z.object({
      projectId: z.string(),
      name: widgetName,
      setup: widgetSetup,
      origins: shopOrigins.default([]),
      dailyLimit: dailyLimit.default(usualLimit),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const workspaceId = ctx.workspace.id;
    await requireOfferable(ctx.db, { workspaceId, setup: input.setup });
    const made = await createWidget(ctx.db, { workspaceId, createdById: ctx.userId, ...input });
    return toTryonWidgetView(made, ctx.publicUrl);
  });
