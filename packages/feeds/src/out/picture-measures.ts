import { z } from 'zod';
import type { PictureMeasures } from './feed-row.ts';

const measured = z.object({
  paints: z.array(z.object({ deltaE: z.object({ median: z.number() }).optional() })).default([]),
  lint: z.object({ findings: z.array(z.object({ code: z.string() })) }).optional(),
});

/** What a picture's report says of its colours and of marketplaces. */
export function pictureMeasures(report: unknown): PictureMeasures {
  const { paints = [], lint } = measured.safeParse(report).data ?? {};
  const medians = paints.flatMap(({ deltaE }) => deltaE?.median ?? []);
  return {
    deltaE: medians.length > 0 ? Math.max(...medians) : null,
    findings: lint?.findings.map(({ code }) => code) ?? [],
  };
}
