import type { BufferGeometry } from 'three';
import { between, type Random } from '../random.ts';
import { pillow } from '../shapes/pillow.ts';

/**
 * A loose cushion leaning on a back whose face starts at height `seat` and depth `face`: `size` is its side (or width and
 * height) in metres.
 */
export function leaningPillow(
  place: { x: number; seat: number; face: number; size: number | readonly [number, number] },
  random: Random,
): BufferGeometry {
  const [width, height] = typeof place.size === 'number' ? [place.size, place.size] : place.size;
  const thickness = 0.3 * Math.min(width, height);
  const tilt = between(random, 0.26, 0.36);
  const body = pillow([width, height, thickness], {
    seed: Math.floor(random() * 1e6),
    chop: width === height ? between(random, 0.015, 0.05) : 0,
  });
  body
    .rotateZ(between(random, -0.07, 0.07))
    .rotateX(-tilt)
    .rotateY(between(random, -0.18, 0.18));
  return body.translate(
    place.x,
    place.seat + (height / 2) * Math.cos(tilt) - 0.012,
    place.face + thickness * 0.42 - (height / 2) * Math.sin(tilt) * 0.35,
  );
}
