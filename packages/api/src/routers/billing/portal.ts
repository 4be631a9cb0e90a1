import { createPortal } from '@escena/billing/stripe/create-portal';
import { locales } from '@escena/core/text';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { billingPage, payerOf, requireShop } from './shop.ts';

/** Opens the page where a plan is ended and a card changed. @throws `billing.off`, `billing.unavailable` */
export const portal = procedureFor('billing')
  .input(z.object({ locale: z.enum(locales) }))
  .mutation(async ({ ctx, input }) => {
    const shop = requireShop(ctx);
    const url = await createPortal(shop, ctx.db, {
      ...input,
      payer: await payerOf(ctx),
      returnUrl: billingPage(ctx),
    });
    return { url };
  });
