import { AppError } from '@escena/core/app-error';
import { abuseReasons, createReport } from '@escena/db/reports/abuse-reports';
import { openShare } from '@escena/db/shares/open-share';
import { takeFromLimits } from '@escena/db/rate-limits/take-from-limits';
import { z } from 'zod';
import { publicProcedure } from '../../trpc.ts';

/** Enough for somebody who means it, too few to bury anyone in. */
const perAddress = { quota: 5, windowSeconds: 3600 };
const perPage = { quota: 30, windowSeconds: 86_400 };

/** What a visitor says is wrong with a shared picture. @throws `not_found`, `api.rate_limited` */
export const report = publicProcedure
  .input(
    z.object({
      token: z.string().max(100),
      reason: z.enum(abuseReasons),
      text: z.string().trim().min(1).max(2000),
      email: z.email().max(320).optional(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { id } = await openShare(ctx.db, input);
    const states = await takeFromLimits(ctx.db, [
      { key: `report:${ctx.ip ?? 'unknown'}`, ...perAddress },
      { key: `reports-of:${id}`, ...perPage },
    ]);
    if (states.some(({ allowed }) => !allowed)) throw new AppError('api.rate_limited');
    await createReport(ctx.db, input);
  });
