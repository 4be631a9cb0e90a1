import { AppError } from '@escena/core/app-error';
import { findByFingerprint } from '@escena/db/disclosures/find-by-fingerprint';
import { takeFromLimits } from '@escena/db/rate-limits/take-from-limits';
import { z } from 'zod';
import { publicProcedure } from '../../trpc.ts';

/** Enough for a person who compares a listing's pictures. */
const perAddress = { quota: 60, windowSeconds: 600 };
/** bits of 64; measured at `sameWithin` of imaging's fingerprint */
const within = 12;

/** Disclosure pages of pictures that look like this one, for anybody; the picture itself stays where it is. @throws `api.rate_limited` */
export const find = publicProcedure
  .input(z.object({ fingerprint: z.string().regex(/^[0-9a-f]{16}$/) }))
  .query(async ({ ctx, input: { fingerprint } }) => {
    const states = await takeFromLimits(ctx.db, [{ key: `verify:${ctx.ip ?? 'unknown'}`, ...perAddress }]);
    if (states.some(({ allowed }) => !allowed)) throw new AppError('api.rate_limited');
    return findByFingerprint(ctx.db, { fingerprint, within });
  });
