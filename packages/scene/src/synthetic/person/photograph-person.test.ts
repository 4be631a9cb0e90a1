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

it('shows on the person the place of the cloth that it says, in the colour that it has lying flat', () => {
  const { cloth, newMask, truth, garment, flatShare } = person;
  const errors: number[] = [];
  newMask.data.forEach((on, i) => {
    const [u, v] = [cloth[2 * i] ?? NaN, cloth[2 * i + 1] ?? NaN];
    if (!on || !(u >= 0)) return;
    const x = Math.floor((0.5 + flatShare * (u - 0.5)) * garment.width);
    const y = Math.floor((0.5 + flatShare * (v - 0.5)) * garment.height);
    const [worn, flat] = [pixel(truth, i), pixel(garment, y * garment.width + x)];
    if (worn && flat) errors.push(Math.hypot(worn[0] - flat[0], worn[1] - flat[1]));
  });
  errors.sort((a, b) => a - b);
  expect(errors.length).toBeGreaterThan(800);
  expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(0.03);
  expect(errors[Math.floor(errors.length * 0.9)]).toBeLessThan(0.1);
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
