/** What hangs in a garment's neckline and is none of it: a hanger, a stand's neck. */
import type { Raster } from '@escena/core/raster';
import { linearToOklab, type Triple } from '@escena/imaging/color';
import { lightAt } from '@escena/imaging/light-at';
import type { Points } from './garment-outline.ts';
import { distance, dot, middle, minus, type Spot, unit } from './spot.ts';

/** in widths of the neckline: where such a thing is seen, to either side of its middle and below its ends */
const zone = { out: 0.8, below: 0.22 };
/** the body, whose colours are the garment's own, begins so far below */
const bodyFrom = 0.7;
/** a neckline's front: where it is of another colour as well, that is a collar */
const front = { out: 0.3, from: 0.25, to: 0.55 };
const collarShare = 0.25;
/** OKLab, its lightness counted a quarter, for a neckline's inside lies in its own shade: a cell of the palette, and how far a foreign colour is from all of the cloth's */
const cell = 0.025;
const foreignAt = 0.065;
/** of the body's pixels: a rarer colour is none of its own */
const rarest = 0.002;
/** of the neckline's width, squared: less is a label's corner, a shadow */
const leastArea = 0.003;

/**
 * @param colors 3 channels @param alpha 1 channel @param points as found with that thing
 * @returns the cloth without it; undefined where there is none
 */
export function withoutForeign(colors: Raster, alpha: Raster, points: Points): Raster | undefined {
  const { neckLeft, neckRight, hemLeft, hemRight } = points;
  if (!neckLeft || !neckRight || !hemLeft || !hemRight) return undefined;
  const { width } = alpha;
  const centre = middle(neckLeft, neckRight);
  const wide = distance(neckLeft, neckRight);
  const down = unit(minus(middle(hemLeft, hemRight), centre));
  const placeOf = (i: number): { readonly level: number; readonly out: number } => {
    const off: Spot = minus([(i % width) + 0.5, Math.floor(i / width) + 0.5], centre);
    return { level: dot(off, down) / wide, out: Math.abs(dot(off, [down[1], -down[0]])) / wide };
  };
  const palette = paletteOf(colors, alpha, (i) => placeOf(i).level > bodyFrom);
  if (palette.length === 0) return undefined;
  const isForeign = (i: number): boolean => {
    const own = quarterLight(colors, i);
    return palette.every(
      (color) => Math.hypot(own[0] - color[0], own[1] - color[1], own[2] - color[2]) > foreignAt,
    );
  };
  const found: number[] = [];
  let [inFront, otherInFront] = [0, 0];
  for (let i = 0; i < alpha.data.length; i++) {
    if ((alpha.data[i] ?? 0) < 64) continue;
    const { level, out } = placeOf(i);
    if (out > zone.out || level > front.to) continue;
    if (level < zone.below) {
      if (isForeign(i)) found.push(i);
    } else if (out < front.out && level > front.from) {
      inFront++;
      if (isForeign(i)) otherInFront++;
    }
  }
  if (found.length < leastArea * wide * wide || otherInFront > collarShare * inFront) return undefined;
  const cloth = { ...alpha, data: alpha.data.slice() };
  const rim = Math.max(1, Math.round(0.02 * wide));
  for (const i of found)
    for (let dy = -rim; dy <= rim; dy++)
      for (let dx = -rim; dx <= rim; dx++) {
        const [x, y] = [(i % width) + dx, Math.floor(i / width) + dy];
        if (x >= 0 && y >= 0 && x < width && y < alpha.height) cloth.data[y * width + x] = 0;
      }
  return cloth;
}

/** The colours of a region, each with its share above the rarest; OKLab, lightness quartered. */
function paletteOf(colors: Raster, alpha: Raster, isMeant: (i: number) => boolean): Triple[] {
  const counts = new Map<string, { readonly color: Triple; count: number }>();
  let sum = 0;
  const stride = Math.max(1, Math.floor(alpha.data.length / 150_000));
  for (let i = 0; i < alpha.data.length; i += stride) {
    if ((alpha.data[i] ?? 0) < 250 || !isMeant(i)) continue;
    const own = quarterLight(colors, i);
    const [l, a, b] = [Math.round(own[0] / cell), Math.round(own[1] / cell), Math.round(own[2] / cell)];
    const key = `${l},${a},${b}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { color: [l * cell, a * cell, b * cell], count: 1 });
    sum++;
  }
  return [...counts.values()].filter(({ count }) => count >= rarest * sum).map(({ color }) => color);
}

function quarterLight(colors: Raster, i: number): Triple {
  const [l, a, b] = linearToOklab(lightAt(colors, i));
  return [l / 4, a, b];
}
