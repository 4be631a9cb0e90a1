import { createRaster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { proposePlaces } from './propose-places.ts';

const photo = createRaster(300, 400, 3);
const body = {
  leftShoulder: { x: 0.7, y: 0.3 },
  rightShoulder: { x: 0.3, y: 0.3 },
  leftElbow: { x: 0.75, y: 0.5 },
  leftWrist: { x: 0.75, y: 0.7 },
  rightWrist: { x: 0.25, y: 0.6 },
};
const source = { from: 'picture', pictureId: 'asset_bag' } as const;

/** A box in the middle of a picture, half as wide and high. */
function boxed() {
  const alpha = createRaster(100, 80, 1);
  for (let y = 20; y < 60; y++) alpha.data.fill(255, y * 100 + 25, y * 100 + 75);
  return alpha;
}

it('says where a bag is held, on its picture and on the person', () => {
  const bag = { kind: 'bag', source, side: 'right', carried: 'hand' } as const;
  const { own, copies } = proposePlaces(bag, { alpha: boxed() }, { photo, person: { body } });
  expect(own).toEqual({ hold: { x: 0.5, y: 0.25 }, bottom: { x: 0.5, y: 0.75 } });
  expect(copies).toHaveLength(1);
  expect(copies[0]?.side).toBe('both');
  expect(copies[0]?.place['hold']).toEqual({ x: 0.25, y: 0.6 });
  expect(copies[0]?.place['bottom']?.y).toBeGreaterThan(0.7);
});

it('gives a 3D model its true size, and no picture of its own', () => {
  const bag = {
    kind: 'bag',
    source: { from: 'model', modelId: 'mdl_1' },
    side: 'right',
    carried: 'hand',
  } as const;
  const long = (height: number) => {
    const { own, copies } = proposePlaces(bag, { size: { width: 0.3, height } }, { photo, person: { body } });
    expect(own).toBeUndefined();
    return (copies[0]?.place['bottom']?.y ?? 0) - (copies[0]?.place['hold']?.y ?? 0);
  };
  expect(long(0.4)).toBeCloseTo(2 * long(0.2), 6);
});

it('puts nothing where no face, or nothing on the picture, is', () => {
  const glasses = { kind: 'glasses', source } as const;
  expect(proposePlaces(glasses, { alpha: boxed() }, { photo, person: { body } }).copies).toEqual([]);
  const empty = { alpha: createRaster(100, 80, 1) };
  expect(proposePlaces(glasses, empty, { photo, person: { body } })).toEqual({ own: undefined, copies: [] });
});
