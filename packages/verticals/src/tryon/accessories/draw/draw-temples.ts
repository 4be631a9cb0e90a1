import type { Raster } from '@escena/core/raster';
import { type Point, pointsOf } from '../../landmarks/face-in-photo.ts';
import { bareSkinIn } from '../in-front.ts';
import { fillRings, soften, windowAbout } from '../../makeup/window.ts';
import type { Placed, WornFace } from '../place/wearer.ts';
import type { Sprite } from '../sprite/sprite.ts';
import type { Drawn } from './draw-sprite.ts';

/** a temple's height, millimetres */
const barMm = 5;
/** shorter than this, millimetres of the photo, it hides behind the front */
const leastMm = 4;

/** The bars from the hinges back to the ears, of the front's own colour there; hair hides them. */
export function drawTemples(
  sprite: Sprite,
  placed: Placed,
  face: WornFace,
  photo: Raster,
): Drawn | undefined {
  const { perMm, up } = face.frame;
  const bar = (hinge: Point | undefined, temple: number, ear: number): Point[] => {
    const [before, tragus] = pointsOf(face.points, [temple, ear]);
    if (!hinge || !before || !tragus) return [];
    // Where the bar meets the ear: level with its upper end.
    const end: Point = [tragus[0] + 0.4 * (before[0] - tragus[0]), tragus[1] + 0.4 * (before[1] - tragus[1])];
    if (Math.hypot(end[0] - hinge[0], end[1] - hinge[1]) < leastMm * perMm) return [];
    const [ux, uy] = [(up[0] * barMm * perMm) / 2, (up[1] * barMm * perMm) / 2];
    return [
      [hinge[0] + ux, hinge[1] + uy],
      [end[0] + 0.7 * ux, end[1] + 0.7 * uy],
      [end[0] - 0.7 * ux, end[1] - 0.7 * uy],
      [hinge[0] - ux, hinge[1] - uy],
    ];
  };
  const bars = [bar(placed.right, 127, 234), bar(placed.left, 356, 454)].filter(({ length }) => length > 0);
  const window = bars.length > 0 ? windowAbout(bars.flat(), 4 * barMm * perMm, photo) : undefined;
  if (!window) return undefined;
  const skin = bareSkinIn(photo, face, window);
  const alpha = soften(fillRings(bars, window), window, 0.15 * perMm).map(
    (value, i) => value * (skin[i] ?? 0),
  );
  const color = hingeColor(sprite);
  const levels = new Float32Array(3 * alpha.length);
  for (let i = 0; i < levels.length; i++) levels[i] = color[i % 3] ?? 0;
  return { window, alpha, levels, lens: new Float32Array(alpha.length) };
}

/** Mean colour of the front about its hinges, levels. */
function hingeColor({ image: { width, height, data }, points }: Sprite): readonly [number, number, number] {
  const reach = 0.04 * width;
  let [r, g, b, sum] = [0, 0, 0, 0];
  for (const [cx, cy] of [points.left ?? [width, height / 2], points.right ?? [0, height / 2]])
    for (let y = Math.max(0, Math.round(cy - reach)); y < Math.min(height, cy + reach); y++)
      for (let x = Math.max(0, Math.round(cx - reach)); x < Math.min(width, cx + reach); x++) {
        const at = 4 * (y * width + x);
        const weight = (data[at + 3] ?? 0) > 200 ? 1 : 0;
        r += weight * (data[at] ?? 0);
        g += weight * (data[at + 1] ?? 0);
        b += weight * (data[at + 2] ?? 0);
        sum += weight;
      }
  return sum > 0 ? [r / sum, g / sum, b / sum] : [30, 30, 30];
}
