import { afterAll, beforeAll, expect, it } from 'vitest';
import { TraceCrew } from '../../render/trace-crew.ts';
import { type PersonPhotographs, photographPerson } from './photograph-person.ts';
import { positionCloth, positionOf } from './position-cloth.ts';

const crew = new TraceCrew(2);
afterAll(() => crew[Symbol.asyncDispose]());

const [width, height] = [72, 108];
let person: PersonPhotographs;
const options = {
  seed: 3,
  cut: 'tee',
  cloth: positionCloth(128, 128),
  old: { cut: 'longsleeve', color: [0.6, 0.1, 0.1] },
  width,
  height,
  samples: 2,
} as const;

beforeAll(async () => {
  person = await photographPerson(crew, options);
});

const pixel = ({ data }: { readonly data: Uint8Array }, i: number) =>
  positionOf(data[3 * i] ?? 0, data[3 * i + 1] ?? 0, data[3 * i + 2] ?? 0);

it('shows the place of the cloth that it says, on the person', () => {
  const { cloth, newMask, truth } = person;
  const errors: number[] = [];
  newMask.data.forEach((on, i) => {
    const [u, v] = [cloth[2 * i] ?? NaN, cloth[2 * i + 1] ?? NaN];
    const at = pixel(truth, i);
    if (on && u >= 0 && at) errors.push(Math.hypot(at[0] - u, at[1] - v));
  });
  errors.sort((a, b) => a - b);
  expect(errors.length).toBeGreaterThan(800);
  expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(0.06);
  expect(errors[Math.floor(errors.length * 0.95)]).toBeLessThan(0.13);
});

it('lays the same cloth flat: a point has one place on the cloth, worn or not', () => {
  const { points, garment, truth } = person;
  for (const name of ['armpitLeft', 'armpitRight', 'neckFront'] as const) {
    const point = points[name];
    expect(point).toBeDefined();
    if (!point) continue;
    // A little within the cloth, so that the colour is not its edge's.
    const inside = { armpitLeft: -0.03, armpitRight: 0.03, neckFront: 0 }[name];
    const down = name === 'neckFront' ? 0.02 : 0;
    const at = (of: { x: number; y: number }, { width: w, height: h }: typeof truth): number =>
      Math.floor((of.y + down) * h) * w + Math.floor((of.x + inside) * w);
    const [flat, worn] = [pixel(garment, at(point.flat, garment)), pixel(truth, at(point.worn, truth))];
    expect(
      Math.hypot((flat?.[0] ?? 9) - (worn?.[0] ?? 0), (flat?.[1] ?? 9) - (worn?.[1] ?? 0)),
      name,
    ).toBeLessThan(0.09);
  }
});

it('keeps the person: their head is the same before and after, but for what light the clothes send up', () => {
  const { before, truth, body } = person;
  const rows = Math.floor(height * Math.min(body.leftEar.y, body.nose.y));
  const difference = (until: number): number =>
    before.data
      .subarray(0, until)
      .reduce((most, value, i) => Math.max(most, Math.abs(value - (truth.data[i] ?? 0))), 0);
  expect(difference(3 * rows * width)).toBeLessThan(8);
  expect(difference(before.data.length)).toBeGreaterThan(40);
});

it('has its left on the right of the picture, and is the same again', async () => {
  expect(person.body.leftShoulder.x).toBeGreaterThan(person.body.rightShoulder.x);
  expect(person.points.hemLeft?.worn.x).toBeGreaterThan(person.points.hemRight?.worn.x ?? 1);
  const again = await photographPerson(crew, options);
  expect(Buffer.from(again.truth.data).equals(Buffer.from(person.truth.data))).toBe(true);
});
