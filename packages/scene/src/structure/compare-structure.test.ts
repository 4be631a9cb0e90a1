import { createRaster, type Raster } from '@escena/core/raster';
import { levelOfLinear, linearOfByte } from '@escena/imaging/transfer';
import { resizeRaster } from '@escena/imaging/resize';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Decal, PhotoPlan } from '../synthetic/photo-plan.ts';
import { syntheticPhoto } from '../synthetic/synthetic-photo.ts';
import { compareStructure, leastStructure } from './compare-structure.ts';

type Change = (plan: PhotoPlan) => PhotoPlan;

const longSide = 400;
const photograph = async (seed: number, change?: Change): Promise<Raster> =>
  (await syntheticPhoto(seed, { longSide, threads: 1, ...(change && { change }) })).photo;

const firstOf = (plan: PhotoPlan, kind: Decal['kind'], wall: Decal['wall']): Decal => {
  const found = plan.decals.find((decal) => decal.kind === kind && decal.wall === wall);
  if (!found) throw new Error(`no ${kind} on the ${wall} wall`);
  return found;
};
/** Another decal in the place of one, or none. */
const altered =
  (kind: Decal['kind'], wall: Decal['wall'], alter: (decal: Decal) => readonly Decal[]): Change =>
  (plan) => {
    const old = firstOf(plan, kind, wall);
    return { ...plan, decals: plan.decals.flatMap((decal) => (decal === old ? alter(decal) : decal)) };
  };
const without = (): readonly Decal[] => [];
const added =
  (decal: Partial<Decal> & Pick<Decal, 'kind' | 'wall' | 'along'>): Change =>
  (plan) => ({
    ...plan,
    decals: [...plan.decals, { width: 0.9, bottom: 0, height: 2.03, color: [0.75, 0.73, 0.68], ...decal }],
  });
const box =
  (min: readonly [number, number, number], max: readonly [number, number, number]): Change =>
  (plan) => ({ ...plan, blocks: [...plan.blocks, { min, max, color: [0.5, 0.48, 0.45] }] });

const violations: Record<string, Change> = {
  'a door removed': altered('door', 'back', without),
  'a door moved by 30 cm': altered('door', 'back', (door) => [{ ...door, along: door.along + 0.3 }]),
  'a door painted white': altered('door', 'back', (door) => [{ ...door, color: [0.78, 0.78, 0.76] }]),
  'a door of the side wall removed': altered('door', 'right', without),
  'a window removed': altered('window', 'right', without),
  'a window moved by 30 cm': altered('window', 'right', (one) => [{ ...one, along: one.along + 0.3 }]),
  'a window made wider': altered('window', 'right', (one) => [{ ...one, width: one.width + 0.4 }]),
  'a window made lower': altered('window', 'right', (one) => [{ ...one, height: one.height - 0.4 }]),
  'a window added': added({ kind: 'window', wall: 'back', along: -1.6, bottom: 0.9, height: 1.2 }),
  'a door added': added({ kind: 'door', wall: 'back', along: 0.8 }),
  'a wall painted blue': (plan) => ({ ...plan, paint: { ...plan.paint, back: [0.3, 0.4, 0.45] } }),
  'a wall painted cream': (plan) => ({ ...plan, paint: { ...plan.paint, right: [0.76, 0.71, 0.6] } }),
  'another floor': (plan) => ({ ...plan, floor: { ...plan.floor, kind: 'tiles' } }),
  'a floor stained darker': (plan) => ({ ...plan, floor: { ...plan.floor, color: [0.2, 0.13, 0.08] } }),
  'the skirting stained dark': (plan) => ({
    ...plan,
    skirting: { ...plan.skirting, color: [0.2, 0.13, 0.08] },
  }),
  'a picture gone from the wall': altered('picture', 'right', without),
  'a lower ceiling': (plan) => ({ ...plan, box: { ...plan.box, ceiling: plan.box.ceiling - 0.25 } }),
  'a built-in cupboard gone': (plan) => ({ ...plan, blocks: [] }),
  'a pillar added': box([0.7, 0, -6.2], [1, 2.82, -5.9]),
  'a deeper room': (plan) => ({ ...plan, box: { ...plan.box, back: plan.box.back - 1 } }),
};

describe('a room’s structure', () => {
  let room: Raster;
  beforeAll(async () => {
    room = await photograph(1);
  });

  it.for(Object.entries(violations))('misses: %s', async ([, change]) => {
    const { score } = await compareStructure(room, await photograph(1, change));
    expect(score).toBeLessThan(leastStructure);
  });

  it('says where', async () => {
    const { regions } = await compareStructure(room, await photograph(1, violations['a door removed']));
    const [door] = regions;
    expect(door?.x).toBeCloseTo(0.16, 1);
    expect(door?.width).toBeCloseTo(0.15, 1);
  });

  it('looks past what was put there on purpose, and at all else', async () => {
    const cupboard = await photograph(1, box([0.7, 0, -6.2], [1.6, 1, -5.7]));
    const covered = createRaster(room.width, room.height, 1);
    room.data.forEach((value, i) => {
      if (value !== cupboard.data[i]) covered.data[Math.floor(i / 3)] = 255;
    });
    expect((await compareStructure(room, cupboard)).score).toBeLessThan(leastStructure);
    expect((await compareStructure(room, cupboard, { covered })).score).toBeGreaterThan(leastStructure);
    const missing = await photograph(1, (plan) =>
      box([0.7, 0, -6.2], [1.6, 1, -5.7])({ ...plan, blocks: [] }),
    );
    expect((await compareStructure(room, missing, { covered })).score).toBeLessThan(leastStructure);
  });

  it('lets a shadow be darker, not lighter', async () => {
    const shadow = lit(room, [0.6, 0.6, 0.6], (x, y) => x > 0.2 && x < 0.5 && y > 0.75);
    const light = lit(room, [1.6, 1.6, 1.6], (x, y) => x > 0.2 && x < 0.5 && y > 0.75);
    const shaded = createRaster(room.width, room.height, 1);
    shaded.data.fill(255);
    expect((await compareStructure(room, shadow)).score).toBeLessThan(leastStructure);
    expect((await compareStructure(room, shadow, { shaded })).score).toBeGreaterThan(leastStructure);
    expect((await compareStructure(room, light, { shaded })).score).toBeLessThan(leastStructure);
  });
});

describe.each([1, 5])('room %i, nobody having touched it', (seed) => {
  let room: Raster;
  beforeAll(async () => {
    room = await photograph(seed);
  });

  test('scores exactly 1', async () => {
    expect(await compareStructure(room, room)).toEqual({ score: 1, lines: 1, surfaces: 1, regions: [] });
  });

  test.for<[string, (room: Raster) => Raster | Promise<Raster>]>([
    ['brighter', (picture) => lit(picture, [1.3, 1.3, 1.3])],
    ['cooler', (picture) => lit(picture, [0.92, 1, 1.1])],
    [
      'smaller',
      (picture) => resizeRaster(picture, Math.round(picture.width * 0.7), Math.round(picture.height * 0.7)),
    ],
    [
      'more noise, more compression',
      () => photograph(seed, (plan) => ({ ...plan, noise: plan.noise + 1, jpegQuality: 65 })),
    ],
  ])('%s: still the same room', async ([, change]) => {
    expect((await compareStructure(room, await change(room))).score).toBeGreaterThan(leastStructure);
  });
});

/** Linear light times a factor, everywhere or where asked. */
function lit(
  { width, height, data }: Raster,
  gains: readonly [number, number, number],
  where: (x: number, y: number) => boolean = () => true,
): Raster {
  const out = createRaster(width, height, 3);
  data.forEach((value, i) => {
    const pixel = Math.floor(i / 3);
    const here = where((pixel % width) / width, Math.floor(pixel / width) / height);
    out.data[i] = here ? Math.round(levelOfLinear((linearOfByte[value] ?? 0) * (gains[i % 3] ?? 1))) : value;
  });
  return out;
}
