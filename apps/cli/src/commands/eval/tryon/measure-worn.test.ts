import { createRaster, type Raster } from '@escena/core/raster';
import type { PersonPhotographs } from '@escena/scene/photograph-person';
import { positionCloth } from '@escena/scene/position-cloth';
import { expect, it } from 'vitest';
import { measureWorn } from './measure-worn.ts';

/** The picture shows the garment's own photo between x = 20 and 60; the old garment lay from 30 to 80. */
const [side, from, to] = [80, 20, 60];
const [skin, navy] = [
  [190, 140, 120],
  [20, 25, 70],
] as const;
const garment = positionCloth(to - from, side);
const everywhere: Raster = { ...createRaster(side, side, 1), data: new Uint8Array(side * side).fill(255) };

/** The new garment laid `right` pixels too far right; undefined: still the old one. */
function worn(right: number | undefined): Raster {
  const image = createRaster(side, side, 3);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const u = x - from - (right ?? NaN);
      const at = 3 * (y * (to - from) + Math.min(to - from - 1, Math.max(0, u)));
      const old = right === undefined && x >= 30;
      const cloth = x >= from && x < to && !Number.isNaN(u);
      image.data.set(cloth ? garment.data.subarray(at, at + 3) : old ? navy : skin, 3 * (y * side + x));
    }
  return image;
}

const within = (left: number, right: number): Raster => {
  const mask = createRaster(side, side, 1);
  mask.data.forEach((_, i) => (mask.data[i] = i % side >= left && i % side < right ? 255 : 0));
  return mask;
};

const cloth = new Float32Array(2 * side * side).fill(NaN);
for (let i = 0; i < side * side; i++) {
  const x = i % side;
  if (x >= from && x < to)
    cloth.set([(x - from + 0.5) / (to - from), (Math.floor(i / side) + 0.5) / side], 2 * i);
}

const person: PersonPhotographs = {
  before: worn(undefined),
  truth: worn(0),
  garment,
  garmentAlpha: everywhere,
  oldMask: within(30, side),
  newMask: within(from, to),
  bodyMask: within(to, side),
  body: {} as PersonPhotographs['body'],
  points: {},
  cloth,
  clothSize: [1, 2],
  flatShare: 1,
  torso: to - from,
  flatTorso: to - from,
};

it('finds nothing wrong with the truth', () => {
  const { warp, clothIou, oldLeft, skin: skins, elseChanged } = measureWorn(person, person.truth, everywhere);
  expect(Math.max(...warp.map((both) => Math.hypot(...both)))).toBeLessThan(0.02);
  expect({ clothIou, oldLeft, elseChanged }).toEqual({ clothIou: 1, oldLeft: 0, elseChanged: 0 });
  expect(Math.max(...skins)).toBe(0);
});

it('finds by how much cloth is displaced, and which way', () => {
  const { warp } = measureWorn(person, worn(8), everywhere);
  const across = warp.map(([u]) => -u).toSorted((a, b) => a - b)[warp.length >> 1] ?? 0;
  expect(across).toBeCloseTo(8 / (to - from), 1);
  expect(Math.max(...warp.map(([, v]) => Math.abs(v)))).toBeLessThan(0.05);
});

it('finds all that is left of the old garment, and no cloth, where nothing was done', () => {
  const { warp, clothIou, oldLeft, skin: skins } = measureWorn(person, person.before, everywhere);
  expect({ warp, clothIou, oldLeft }).toEqual({ warp: [], clothIou: 0, oldLeft: 1 });
  expect(Math.min(...skins)).toBeGreaterThan(20);
});

it('finds what was changed that no garment covers', () => {
  const image: Raster = { ...person.truth, data: person.truth.data.slice() };
  for (let y = 0; y < side; y++) image.data.set([0, 0, 0], 3 * y * side);
  expect(measureWorn(person, image, everywhere).elseChanged).toBeCloseTo(1 / from, 5);
});
