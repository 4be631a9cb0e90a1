/**
 * What shoppers brought to a try-on in a shop, and what was made of it, is nobody's to look through: whatever members ask for by
 * list or by id leaves it out, as if it were not there. The shopper's own page finds it through `visits`, workers by their job.
 */
import type { Prisma } from '../generated/client.ts';

/** of a photo */
export const notAShoppersPhoto = { tryonVisit: null } as const satisfies Prisma.AssetWhereInput;

/** of a job, those without a photo included */
export const notAShoppersJob = {
  NOT: { asset: { tryonVisit: { isNot: null } } },
} as const satisfies Prisma.JobWhereInput;

/** of a finished picture */
export const notAShoppersOutput = { job: notAShoppersJob } as const satisfies Prisma.OutputWhereInput;
