/** The shapes of a body without cloth, as a photo shows it from before. */
import type { Raster } from '@escena/core/raster';
import { polygonMask } from '@escena/imaging/polygon-mask';
import { unionOf } from '../../product/union-of.ts';
import { bareArmHalf, type Thickness, usualThickness } from './bare-arm.ts';
import { type BodyFrame, sides } from './body-frame.ts';
import { spread } from './polyline.ts';
import { along, minus, type Spot, unit } from './spot.ts';

interface NakedOptions {
  /** shoulder breadths that all of it is wider by */
  readonly ease?: number;
  /** times the usual, either arm */
  readonly thickness?: Thickness;
}

/** Arms and chest as they are without cloth. */
export function nakedMask(
  frame: BodyFrame,
  { width, height }: Pick<Raster, 'width' | 'height'>,
  { ease = 0, thickness = usualThickness }: NakedOptions = {},
): Raster {
  return bareShapes(frame, ease, thickness)
    .map((shape) => polygonMask([shape], { width, height }))
    .reduce((all, one) => unionOf(all, one));
}

function bareShapes(frame: BodyFrame, ease: number, thickness: Thickness): Spot[][] {
  const { arms, neck, down, toLeft, breadth } = frame;
  const limbs = sides.map((side) => {
    const { shoulder, elbow, wrist } = arms[side];
    const axis = spread([shoulder, elbow, wrist], 17);
    const edge = (sign: number): Spot[] =>
      axis.map((spot, i) => {
        const [x, y] = unit(minus(axis[Math.min(16, i + 1)] as Spot, axis[Math.max(0, i - 1)] as Spot));
        const known = thickness[side];
        const { factor, aside } = known[Math.round((i / 16) * (known.length - 1))] ?? { factor: 1, aside: 0 };
        const half = bareArmHalf(i / 16);
        return along(spot, [-y, x], (sign * (half * factor + ease) + half * aside) * breadth);
      });
    return [...edge(1), ...edge(-1).reverse()];
  });
  const at = (out: number, up: number): Spot =>
    along(along(neck, toLeft, out * breadth), down, -up * breadth);
  const half = (sign: number): Spot[] => [
    at(sign * (0.16 + ease), 0.4),
    at(sign * (0.2 + ease), 0.2 + ease),
    at(sign * 0.38, 0.12 + ease),
    at(sign * 0.5, 0.07 + ease),
    at(sign * (0.58 + ease), 0.0),
    at(sign * (0.6 + ease), -0.15),
    at(sign * 0.45, -0.45),
  ];
  return [...limbs, [...half(1), ...half(-1).reverse()]];
}
