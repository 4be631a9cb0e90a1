import { describe, expect, it } from 'vitest';
import type { BinaryMask } from './binary-mask.ts';
import { joinFloor, lowerEdge } from './join-floor.ts';
import type { Surface } from './judge-surface.ts';
import { box, paintFeatures, type Shape } from './testing/paint-surface.ts';

const [width, height] = [60, 40];
const floorColor = [0.4, 0.3, 0.2] as const;
const pale = [0.6, 0.5, 0.4] as const;

function maskOf(covers: Shape['covers']): BinaryMask {
  const data = Uint8Array.from({ length: width * height }, (_, i) =>
    covers(i % width, Math.floor(i / width)) ? 1 : 0,
  );
  return { width, height, data };
}

function surfaceOf(covers: Shape['covers'], look: Surface['look'] = [0.7, 0.02, 0.05, 0.02]): Surface {
  const region = maskOf(covers);
  return {
    region,
    probability: Float32Array.from(region.data),
    pixels: region.data.reduce((sum, on) => sum + on, 0),
    score: 1,
    look,
    walls: 0,
    contact: 1,
    ground: 1,
  };
}

const floor = surfaceOf(box(0, 24, 60, 40));

describe('lowerEdge', () => {
  it('tells a thing on the floor from floor that runs on', () => {
    const features = paintFeatures(width, height, [
      { covers: () => true, color: floorColor },
      { covers: box(0, 10, 20, 24), color: pale },
    ]);
    const given = { features, footEdge: 0.04 ** 2 };
    expect(lowerEdge(maskOf(box(2, 10, 18, 24)), floor.region.data, given)).toEqual({ open: 0, onFloor: 1 });
    expect(lowerEdge(maskOf(box(30, 10, 50, 24)), floor.region.data, given)).toEqual({ open: 1, onFloor: 0 });
  });

  it('says neither where something else lies between', () => {
    const features = paintFeatures(width, height, [{ covers: () => true, color: floorColor }]);
    const apart = lowerEdge(maskOf(box(5, 2, 20, 12)), floor.region.data, { features, footEdge: 1e-3 });
    expect(apart).toEqual({ open: 0, onFloor: 0 });
  });
});

describe('joinFloor', () => {
  const features = paintFeatures(width, height, [
    { covers: () => true, color: pale },
    { covers: box(0, 24, 60, 40), color: floorColor },
    { covers: box(30, 10, 60, 40), color: floorColor },
  ]);

  it('takes what runs on, and leaves what stands on the floor or looks different', () => {
    const more = surfaceOf(box(30, 10, 60, 24));
    const thing = surfaceOf(box(0, 10, 20, 24));
    const rug = surfaceOf(box(30, 10, 60, 24), [0.7, 0.12, -0.05, 0.02]);
    expect(joinFloor(floor, [floor, more, thing], features)).toEqual([floor, more]);
    expect(joinFloor(floor, [floor, rug], features)).toEqual([floor]);
  });

  it('leaves what the picture cuts off and meets the floor behind it with an edge: a sofa of nearly its colour', () => {
    const back = surfaceOf(box(0, 14, 60, 40));
    const front = surfaceOf(box(20, 28, 60, 40), [0.62, 0.03, 0.05, 0.02]);
    const beside = {
      ...back,
      region: maskOf((x, y) => box(0, 14, 60, 40)(x, y) && !box(20, 28, 60, 40)(x, y)),
    };
    const shade = (color: readonly [number, number, number]) =>
      paintFeatures(width, height, [
        { covers: () => true, color: pale },
        { covers: box(0, 14, 60, 40), color: floorColor },
        { covers: box(20, 28, 60, 40), color },
      ]);
    expect(joinFloor(beside, [beside, front], shade([0.18, 0.13, 0.12]))).toEqual([beside]);
    expect(joinFloor(beside, [beside, front], shade([...floorColor]))).toEqual([beside, front]);
  });

  it('takes the same floor beyond furniture that the picture cuts off', () => {
    const near = surfaceOf(box(0, 24, 20, 40));
    const beside = surfaceOf(box(40, 24, 60, 40));
    expect(joinFloor(near, [near, beside], features)).toEqual([near, beside]);
  });
});
