import { packIds, planIds } from '@escena/billing/plans';
import { createCheckout } from '@escena/billing/stripe/create-checkout';
import { locales } from '@escena/core/text';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { billingPage, payerOf, requireShop } from './shop.ts';

const article = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), id: z.enum(planIds) }),
  z.object({ kind: z.literal('pack'), id: z.enum(packIds) }),
]);

/** Opens the page where one article is paid. @throws `billing.off`, `billing.subscribed`, `billing.unavailable` */
export const checkout = procedureFor('billing')
  .input(z.object({ article, locale: z.enum(locales) }))
  .mutation(async ({ ctx, input }) => {
    const shop = requireShop(ctx);
    const url = await createCheckout(shop, ctx.db, {
      ...input,
      payer: await payerOf(ctx),
      returnUrl: billingPage(ctx),
    });
    return { url };
  });
