import { expect, it } from 'vitest';
import { createLevel } from './fill-level.ts';
import { findRepeats, snapTo } from './find-repeats.ts';
import { invertMatrix, mapPoint, type Matrix3 } from './surface-map.ts';

const [width, height] = [360, 240];
/** A floor seen from 1.4 m: u across, v away, metres. */
const floor: Matrix3 = [1.6, 0, -0.8, 0, 0, 1.4, 0, 0.8, 0.3];
/** A wall seen straight on, 4.8 × 3.2 m. */
const wall: Matrix3 = [4.8, 0, 0, 0, 3.2, 0, 0, 0, 1];

/** @param grey 0…1 of a place on the surface, metres */
function levelOf(toPlane: Matrix3, grey: (u: number, v: number) => number) {
  const texture = new Float32Array(3 * width * height);
  const place = new Float64Array(2);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      mapPoint(toPlane, (x + 0.5) / width, (y + 0.5) / height, place);
      texture.fill(grey(place[0] ?? 0, place[1] ?? 0), 3 * i, 3 * i + 3);
    }
  return createLevel({
    width,
    height,
    texture,
    hole: new Uint8Array(width * height),
    bare: new Uint8Array(width * height).fill(1),
    label: new Uint8Array(width * height),
    surfaces: [{ toPlane, toPicture: invertMatrix(toPlane) }],
  });
}

/** Dark joints, 3 cm wide, every `du` across and `dv` down. */
const tiles =
  (du: number, dv: number) =>
  (u: number, v: number): number => {
    const within = (at: number, by: number) => ((at % by) + by) % by;
    return within(u, du) < 0.03 || within(v, dv) < 0.03 ? 0.4 : 0.9;
  };

it.each([
  ['a wall of tiles', wall, 0.3, 0.44],
  ['small tiles on a wall', wall, 0.2, 0.2],
  ['a floor of large tiles, in perspective', floor, 0.42, 0.36],
] as const)('measures %s', (_, toPlane, du, dv) => {
  const [found] = findRepeats(levelOf(toPlane, tiles(du, dv)));
  expect(Math.abs((found?.u ?? 0) - du)).toBeLessThan(0.01);
  expect(Math.abs((found?.v ?? 0) - dv)).toBeLessThan(0.01);
});

it('measures boards, which repeat one way only', () => {
  const [found] = findRepeats(levelOf(wall, (u) => tiles(0.24, 1e6)(u, 1)));
  expect(Math.abs((found?.u ?? 0) - 0.24)).toBeLessThan(0.01);
  expect(found?.v).toBeUndefined();
});

it('sees no rows in grain', () => {
  let state = 1;
  const noise = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const [found] = findRepeats(levelOf(wall, () => 0.4 + 0.4 * noise()));
  expect(found).toEqual({ u: undefined, v: undefined });
});

it('moves by whole repeats', () => {
  expect(snapTo(1, 0.3)).toBeCloseTo(0.9, 12);
  expect(snapTo(-0.4, 0.3)).toBeCloseTo(-0.3, 12);
  expect(snapTo(0.37, undefined)).toBe(0.37);
});
