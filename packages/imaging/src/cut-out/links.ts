import type { ColorPlanes } from './color-planes.ts';

/** Cut costs are log odds times this, in whole numbers. */
export const costScale = 100;
/** log odds that it takes to part two equal neighbours */
const strength = 10;
/** share of it that no contrast takes away: a border has a price everywhere */
const leastShare = 0.03;
/** squared OKLab difference below which contrast is noise: a deviation of .012 */
const leastBeta = 1.5e-4;

/** How dearly neighbours are parted (right, lower, lower right, lower left), by their contrast against the picture's own. */
export function linksOf(picture: ColorPlanes): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const { width, height, l, a, b } = picture;
  const contrast = (i: number, j: number): number => {
    const dl = (l[i] ?? 0) - (l[j] ?? 0);
    const da = (a[i] ?? 0) - (a[j] ?? 0);
    const db = (b[i] ?? 0) - (b[j] ?? 0);
    return dl * dl + 4 * (da * da + db * db);
  };
  let sum = 0;
  for (let i = 0; i + width < l.length; i += 3) sum += contrast(i, i + width);
  const beta = Math.max(leastBeta, (2 * sum * 3) / l.length);
  const directions = [
    [1, 0],
    [0, 1],
    [1, 1],
    [-1, 1],
  ] as const;
  const plane = ([dx, dy]: readonly [number, number]): Int32Array => {
    const links = new Int32Array(width * height);
    const full = (costScale * strength) / Math.hypot(dx, dy);
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++) {
        if (x + dx < 0 || x + dx >= width || y + dy >= height) continue;
        const alike = Math.exp(-contrast(i, i + dy * width + dx) / beta);
        links[i] = full * (leastShare + (1 - leastShare) * alike);
      }
    return links;
  };
  const [right, below, diagonal, anti] = directions;
  return [plane(right), plane(below), plane(diagonal), plane(anti)];
}
