import { afterAll, expect, it } from 'vitest';
import { TraceCrew } from '../render/trace-crew.ts';
import { boxPart } from './box-part.ts';
import { photographSet } from './photograph-set.ts';
import { raisedWords, type Ring } from './raised-words.ts';

const crew = new TraceCrew(2);
afterAll(() => crew[Symbol.asyncDispose]());

const matte = (r: number, g: number, b: number) => ({
  baseColor: [r, g, b] as const,
  roughness: 0.8,
  metalness: 0,
});
const square = (from: number, to: number, clockwise: boolean): Ring => {
  const ring = [
    [from, from],
    [from, to],
    [to, to],
    [to, from],
  ] as const;
  return clockwise ? ring : ring.toReversed();
};
const side = 48;
const wish = {
  paper: [0.8, 0.8, 0.8],
  light: -40,
  view: { from: [0, 1, 5], to: [0, 0.8, 0], fieldOfView: 34 },
  width: side,
  height: side,
  samples: 4,
  seed: 1,
} as const;

it('shows things where they were put, in their colours', async () => {
  const things = [
    { name: 'blue', parts: [boxPart([1, 1, 1], [0, 0, 0], matte(0.05, 0.1, 0.8))] },
    { name: 'red', parts: [boxPart([0.6, 0.6, 0.6], [0, 1, 0], matte(0.8, 0.05, 0.05), 20)] },
  ];
  const { picture, thing } = await photographSet(crew, { ...wish, things });
  const middle = (of: number) => {
    const rows = [...thing.keys()].filter((i) => thing[i] === of).map((i) => Math.floor(i / side));
    return rows.reduce((sum, row) => sum + row, 0) / rows.length;
  };
  expect(middle(2)).toBeLessThan(middle(1) - 5);
  const at = (row: number) => picture.data.slice(3 * (Math.round(row) * side + side / 2));
  const [red = 0, , notBlue = 0] = at(middle(2));
  const [notRed = 0, , blue = 0] = at(middle(1));
  expect(red).toBeGreaterThan(2 * notBlue);
  expect(blue).toBeGreaterThan(2 * notRed);
  const again = await photographSet(crew, { ...wish, things });
  expect(Buffer.from(again.picture.data).equals(picture.data)).toBe(true);
}, 120_000);

it('cuts letters with their holes, as deep as asked for', () => {
  const { geometry } = raisedWords([square(0, 10, true), square(3, 7, false)], 2, matte(1, 1, 1));
  geometry.computeBoundingBox();
  const { min, max } = geometry.boundingBox ?? {};
  expect(max?.z).toBeCloseTo(2, 6);
  expect(min?.y).toBeCloseTo(-10, 1);
  // Nothing of the front lies over the hole: the areas facing the camera add up to the ring's.
  const { array } = geometry.getAttribute('position');
  let front = 0;
  for (let i = 0; i < array.length; i += 9) {
    const [x0 = 0, y0 = 0, z0 = 0, x1 = 0, y1 = 0, z1 = 0, x2 = 0, y2 = 0, z2 = 0] = array.slice(i, i + 9);
    if (Math.min(z0, z1, z2) > 1.99) front += ((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / 2;
  }
  expect(front).toBeGreaterThan(76);
  expect(front).toBeLessThan(84.1);
});
