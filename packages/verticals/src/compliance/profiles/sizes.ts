import type { SizeRule } from '../profile.ts';

/** What most services take, where one's own figures are not known. */
export const commonSize: SizeRule = {
  least: { width: 1024, height: 768 },
  mostBytes: 10e6,
  source: 'https://fotober.com/mls-photo-size-requirements',
};

/** Longer side that is recommended, pixels (2048 × 1536 or 2048 × 1365); exports are reduced to it, never enlarged. */
export const recommendedLongSide = 2048;
