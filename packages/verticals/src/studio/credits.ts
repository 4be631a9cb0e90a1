interface Work {
  readonly steps: number;
  /** pixels that are drawn */
  readonly width: number;
  readonly height: number;
  readonly images: number;
}

/** A credit is the work of one plain picture: 20 steps over 512 × 512 pixels. */
const workOfCredit = 20 * 512 * 512;

/**
 * ⌈steps · width · height · images / (20 · 512 · 512)⌉, never 0. Steps and pixels are what was asked for, whatever the
 * mode leaves out of them: a price that can be worked out by hand.
 * @returns whole credits
 */
export function creditsOf({ steps, width, height, images }: Work): number {
  return Math.max(1, Math.ceil((steps * width * height * images) / workOfCredit));
}

/** A credit for each doubling of a photo's sides, whatever enlarges it. */
export function enlargeCredits(factor: 1 | 2 | 4): number {
  return factor === 4 ? 2 : 1;
}
