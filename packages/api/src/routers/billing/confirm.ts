import { sendReceipts } from '@escena/accounts/send-receipts';
import { confirmCheckout } from '@escena/billing/stripe/confirm-checkout';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { requireShop } from './shop.ts';

/**
 * A buyer is back from the checkout: says whether it is paid, with the credits in place.
 * @throws `not_found`, `billing.off`, `billing.unavailable`
 */
export const confirm = procedureFor('billing')
  .input(z.object({ sessionId: z.string().regex(/^cs_\w+$/) }))
  .mutation(async ({ ctx, input }) => {
    const workspaceId = ctx.workspace.id;
    const state = await confirmCheckout(requireShop(ctx), ctx.db, { workspaceId, ...input });
    await sendReceipts(ctx);
    return { state };
  });
