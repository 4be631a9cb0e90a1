import type { Raster } from '@escena/core/raster';
import { measureOutside } from '@escena/imaging/measure-outside';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnFace, showsTeeth } from '../testing/drawn-face.ts';
import { applyMakeup, prepareFace, putOnMakeup } from './apply-makeup.ts';
import { finishesOf, type Makeup, makeup, type MakeupPart, makeupParts } from './makeup.ts';

const { photo, landmarks, side } = drawnFace();
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const one = (part: MakeupPart, coat: object): Makeup => makeup.parse({ [part]: coat });
const wear = (asked: Makeup, on: Raster = photo, seed = 1) => applyMakeup(on, asked, landmarks, { seed });

it('brings matte lips at full intensity to the very colour that was asked for', async () => {
  await fc.assert(
    fc.asyncProperty(hex, async (color) => {
      const { told } = await wear(one('lips', { color, intensity: 100 }));
      expect(told.coats[0]?.measured?.deltaE).toBeLessThan(2);
    }),
    { numRuns: 25 },
  );
});

it('changes nothing at intensity 0, and nothing outside its mask at any other', async () => {
  for (const part of makeupParts) {
    const none = await wear(one(part, { color: '#c02040', intensity: 0 }));
    expect(Buffer.compare(none.image.data, photo.data)).toBe(0);
    expect(none.mask.data.every((value) => value === 0)).toBe(true);
    const all = await wear(one(part, { color: '#c02040', intensity: 100 }));
    expect(measureOutside(photo, all.image, all.mask)).toBe(0);
    // and it is a part of the face that it changes
    const changed = all.mask.data.filter((value) => value > 0).length / all.mask.data.length;
    expect(changed).toBeGreaterThan(0.001);
    expect(changed).toBeLessThan(part === 'foundation' ? 0.5 : 0.15);
  }
});

it('grows with its intensity, at every pixel and in every channel', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...makeupParts),
      hex,
      fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
      async (part, color, [p, q]) => {
        const [finish] = finishesOf[part].slice(-1);
        const less = await wear(one(part, { color, finish, intensity: Math.min(p, q) }));
        const more = await wear(one(part, { color, finish, intensity: Math.max(p, q) }));
        const backwards = photo.data.findIndex((was, i) => {
          const [a, b] = [(less.image.data[i] ?? 0) - was, (more.image.data[i] ?? 0) - was];
          return a > 0 ? b < a : b > a && a < 0;
        });
        expect(backwards).toBe(-1);
      },
    ),
    { numRuns: 12 },
  );
});

it('leaves teeth, eyes and what lies before the face as they are', async () => {
  const framed: Raster = { ...photo, data: photo.data.slice() };
  const frame = (x: number, y: number) => Math.abs(y / side - 0.5) < 0.012 && Math.abs(x / side - 0.5) < 0.3;
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) if (frame(x, y)) framed.data.set([18, 18, 20], 3 * (y * side + x));
  const full = Object.fromEntries(makeupParts.map((part) => [part, { color: '#b02050', intensity: 100 }]));
  const { image } = await wear(makeup.parse(full), framed);
  const changeAt = (x: number, y: number): number => {
    const i = 3 * (y * side + x);
    return Math.max(...[0, 1, 2].map((k) => Math.abs((image.data[i + k] ?? 0) - (framed.data[i + k] ?? 0))));
  };
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [u, v] = [(x + 0.5) / side, (y + 0.5) / side];
      // away from the edges, where a pixel is both
      if (showsTeeth(0.5 + 1.25 * (u - 0.5), 0.7 + 1.6 * (v - 0.7))) expect(changeAt(x, y)).toBeLessThan(6);
      if (Math.hypot(u - 0.35, v - 0.425) < 0.012) expect(changeAt(x, y)).toBe(0);
      if (frame(x, y) && frame(x, y - 2) && frame(x, y + 2)) expect(changeAt(x, y)).toBeLessThan(4);
    }
});

it('tells no colour that skin shows through', async () => {
  const { told } = await wear(one('foundation', { color: '#c08a66', intensity: 100 }));
  expect(told.coats).toEqual([{ part: 'foundation', color: '#c08a66', intensity: 100 }]);
});

it('evens skin and keeps its grain', async () => {
  const { image } = await wear(one('foundation', { color: '#c08a66', intensity: 100 }));
  const grain = ({ data }: Raster): number[] =>
    Array.from({ length: 900 }, (_, k) => {
      const i =
        3 * ((Math.floor(k / 30) + Math.round(0.22 * side)) * side + (k % 30) + Math.round(0.44 * side));
      return (data[i] ?? 0) - (data[i + 3] ?? 0);
    });
  const [before, after] = [grain(photo), grain(image)];
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, v, i) => sum + v * (b[i] ?? 0), 0);
  expect(dot(before, after) / Math.sqrt(dot(before, before) * dot(after, after))).toBeGreaterThan(0.9);
});

it('makes the same bytes again; another seed moves only the sparkle', async () => {
  const asked = one('eyeshadow', { color: '#c9963f', finish: 'metallic', intensity: 100 });
  const [first, again, other] = [await wear(asked), await wear(asked), await wear(asked, photo, 2)];
  expect(Buffer.compare(first.image.data, again.image.data)).toBe(0);
  expect(Buffer.compare(first.image.data, other.image.data)).not.toBe(0);
  expect(Buffer.compare(first.mask.data, other.mask.data)).toBe(0);
});

it('puts one colour after another on a prepared face as it would each alone', async () => {
  const face = prepareFace(photo, landmarks, 1);
  for (const color of ['#b02050', '#e0a080', '#301010']) {
    const asked = makeup.parse(
      Object.fromEntries(makeupParts.map((part) => [part, { color, intensity: 80 }])),
    );
    const [again, alone] = [await putOnMakeup(face, asked), await wear(asked)];
    expect(Buffer.compare(again.image.data, alone.image.data)).toBe(0);
    expect(Buffer.compare(again.mask.data, alone.mask.data)).toBe(0);
    expect(again.told).toEqual(alone.told);
  }
});

it('says so without a face, and hears a cancel', async () => {
  const lips = one('lips', { color: '#b02050' });
  const ask = (given: typeof landmarks | undefined, signal?: AbortSignal) =>
    applyMakeup(photo, lips, given, { seed: 1, signal });
  await expect(ask(undefined)).rejects.toMatchObject({ code: 'tryon.no_face' });
  const elsewhere = landmarks.map(([x, y, z]): [number, number, number] => [x + 3, y, z]);
  await expect(ask(elsewhere)).rejects.toMatchObject({ code: 'tryon.no_face' });
  await expect(ask(landmarks, AbortSignal.abort())).rejects.toMatchObject({ code: 'job.cancelled' });
});
