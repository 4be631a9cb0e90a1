import { lowerLid, sides, upperLid } from '../../landmarks/face-contours.ts';
import { type FaceInPhoto, type Point, pointsOf } from '../../landmarks/face-in-photo.ts';
import type { Side } from '../../landmarks/face-contours.ts';
import type { Coat, Layer, LayerInput } from '../layer.ts';
import { layPigment } from '../pigment.ts';
import { smoothCurve } from '../smooth-curve.ts';
import { fillRings, soften, windowAbout } from '../window.ts';
import { windowLight } from '../window-light.ts';

/** shares of the eye's width: how thick the line is at the outer corner, and how soft */
const thick = 0.075;
const edge = 0.01;
const thickest = 0.95;
/** of its thickness: how much of the line lies on the eye's side of the lid's edge, among the lashes */
const overEdge = 0.15;

/** how much steeper than the lower lid a wing rises; how far along the lid a whole one joins the line */
const steeper = 0.15;
const joined = 0.3;

/** A line along the upper lashes, thin at the inner corner, drawn out beyond the outer one as far as the wing is asked for. */
export function eyelinerLayer(
  { photo, face, seed }: LayerInput,
  coat: Coat & { readonly wing: number },
): Layer | undefined {
  const lines = sides.map((side) => lineOf(face, side, coat.wing));
  const window = windowAbout(lines.flat(), 0.02 * face.size, photo);
  if (!window) return undefined;
  const light = windowLight(photo, window);
  const cover = soften(fillRings(lines, window), window, edge * eyeWidth(face, 'right'));
  const levels = layPigment(light, cover, window, {
    hex: coat.color,
    finish: coat.finish,
    seed,
    grain: 0.003 * face.size,
    gleam: 0.005 * face.size,
  });
  return { window, cover: cover.map((value) => thickest * Math.min(1, value)), levels };
}

function eyeWidth(face: FaceInPhoto, side: Side): number {
  const [outer, inner] = pointsOf(face, [upperLid[side][0], upperLid[side].at(-1) ?? 0]);
  return outer && inner ? Math.hypot(outer[0] - inner[0], outer[1] - inner[1]) : 0;
}

/** The line's outline: along the lid's edge and back along its upper side. */
function lineOf(face: FaceInPhoto, side: Side, wing: number): Point[] {
  const lid = smoothCurve(pointsOf(face, upperLid[side]), { closed: false });
  const width = eyeWidth(face, side);
  const [outer = [0, 0], inner = [0, 0]] = [lid[0], lid.at(-1)];
  // Up is away from the lower lid; on a turned head, too.
  const [lowOuter = [0, 0], below = [0, 0]] = pointsOf(face, [
    lowerLid[side][2] ?? 0,
    lowerLid[side][4] ?? 0,
  ]);
  const along: Point = [(outer[0] - inner[0]) / width, (outer[1] - inner[1]) / width];
  const middle = lid[Math.floor(lid.length / 2)] ?? outer;
  const across: Point = [-along[1], along[0]];
  const sign = across[0] * (middle[0] - below[0]) + across[1] * (middle[1] - below[1]) < 0 ? -1 : 1;
  const up: Point = [sign * across[0], sign * across[1]];
  const shift = ([x, y]: Point, by: number): Point => [x + by * up[0], y + by * up[1]];
  const thickness = lid.map((_, k) => thick * width * (1 - 0.75 * (k / (lid.length - 1)) ** 1.5));
  const upper = lid.map((point, k) => shift(point, (1 - overEdge) * (thickness[k] ?? 0)));
  const lower = lid.map((point, k) => shift(point, -overEdge * (thickness[k] ?? 0)));
  if (wing === 0) return [...lower, ...upper.reverse()];
  // The wing goes on as the lower lid rises, a little steeper.
  const rise = Math.hypot(outer[0] - lowOuter[0], outer[1] - lowOuter[1]) || 1;
  const onward: Point = [
    (outer[0] - lowOuter[0]) / rise + steeper * up[0],
    (outer[1] - lowOuter[1]) / rise + steeper * up[1],
  ];
  const length = (0.5 * wing * width) / Math.hypot(...onward);
  const tip: Point = [outer[0] + length * onward[0], outer[1] + length * onward[1]];
  // Its upper edge leaves the line where the lid still rises, so that no notch is left between them.
  const joins = Math.round(joined * wing * upper.length);
  return [tip, ...lower, ...upper.slice(joins).reverse()];
}
