import { AppError } from '@escena/core/app-error';
import { locales } from '@escena/core/text';
import { requestRevision } from '@escena/db/deliveries/open-delivery';
import { takeFromLimits } from '@escena/db/rate-limits/take-from-limits';
import { changeAskedLetter } from '@escena/mail/letters';
import { z } from 'zod';
import { publicProcedure } from '../../trpc.ts';

/** Enough for a client who goes through a listing, too few to bury an agent in. */
const perAddress = { quota: 20, windowSeconds: 3600 };
const perDelivery = { quota: 60, windowSeconds: 86_400 };

/** What a client at a delivery's page wants changed about a picture; who sent the page gets a letter. @throws `not_found`, `api.rate_limited` */
export const askChange = publicProcedure
  .input(
    z.object({
      token: z.string().max(100),
      itemId: z.string().max(80),
      comment: z.string().trim().min(1).max(1000),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const states = await takeFromLimits(ctx.db, [
      { key: `ask-change:${ctx.ip ?? 'unknown'}`, ...perAddress },
      { key: `changes-of:${input.token}`, ...perDelivery },
    ]);
    if (states.some(({ allowed }) => !allowed)) throw new AppError('api.rate_limited');
    const { projectId, listingId, address, sender } = await requestRevision(ctx.db, input);
    if (!sender?.email) return;
    const url = new URL(`/projects/${projectId}/listings/${listingId}`, ctx.publicUrl).href;
    const locale = locales.find((known) => known === sender.locale) ?? 'en';
    ctx.mail.post({
      to: sender.email,
      locale,
      letter: changeAskedLetter({ address, comment: input.comment, url }),
    });
  });
