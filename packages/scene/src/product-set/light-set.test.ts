import { createRaster } from '@escena/core/raster';
import { afterAll, expect, it } from 'vitest';
import { TraceCrew } from '../render/trace-crew.ts';
import { lightSet } from './light-set.ts';
import { setColors, type ProductSetName } from './set-design.ts';

const crew = new TraceCrew(2);
afterAll(() => crew[Symbol.asyncDispose]());

const side = 96;
const box = { left: 33, top: 24, right: 63, bottom: 72 };
/** A box of a product in the middle of the picture. */
const subject = createRaster(side, side, 1);
for (let y = box.top; y < box.bottom; y++) subject.data.fill(255, y * side + box.left, y * side + box.right);

const wish = { light: -50, subject, box, productColor: [0.2, 0.2, 0.2], seed: 1 } as const;
const lightAt = ({ data }: { data: Float32Array }, x: number, y: number) => data[3 * (y * side + x) + 1] ?? 0;

it.each(Object.keys(setColors) as ProductSetName[])('lights every pixel of the %s', async (set) => {
  const lit = await lightSet(crew, { ...wish, set });
  expect([lit.width, lit.height]).toEqual([side, side]);
  expect(lit.data.findIndex((value) => !(value > 0.005 && value < 1.6))).toBe(-1);
});

it('has the shadow on the side away from the light, and turns with it', async () => {
  const ratio = async (light: number) => {
    const lit = await lightSet(crew, { ...wish, set: 'tabletop', light });
    const beside = (x: number) => [66, 68, 70].reduce((sum, y) => sum + lightAt(lit, x, y), 0);
    return beside(box.right + 4) / beside(box.left - 5);
  };
  const [fromLeft, fromRight] = [await ratio(-60), await ratio(60)];
  expect(fromLeft).toBeLessThan(0.9 * fromRight);
});

it('shows nothing of the stand-in: behind the product the set is as bright as beside it', async () => {
  const lit = await lightSet(crew, { ...wish, set: 'window', productColor: [0, 0, 0] });
  const [behind, beside] = [lightAt(lit, 48, 30), lightAt(lit, 10, 30)];
  expect(Math.abs(behind / beside - 1)).toBeLessThan(0.15);
});

it('is the same bytes for the same wish', async () => {
  const [first, second] = [
    await lightSet(crew, { ...wish, set: 'plinth' }),
    await lightSet(crew, { ...wish, set: 'plinth' }),
  ];
  expect(first.data).toEqual(second.data);
});
