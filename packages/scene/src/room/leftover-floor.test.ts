import { describe, expect, it } from 'vitest';
import { passages, type SurfaceEvidence } from './grow-surface.ts';
import type { JudgeEvidence } from './judge-surface.ts';
import { farFloor, leftoverFloor } from './leftover-floor.ts';
import { standingSurfaces } from './standing-surfaces.ts';
import { box, paintFeatures, type Shape } from './testing/paint-surface.ts';

const [width, height] = [160, 120];
const count = width * height;
const clay = [0.45, 0.18, 0.08] as const;
const white = [0.75, 0.75, 0.75] as const;
const grey = [0.3, 0.3, 0.32] as const;

function evidenceOf(shapes: readonly Shape[]): SurfaceEvidence & JudgeEvidence {
  const features = paintFeatures(width, height, shapes);
  const below = Float32Array.from({ length: count }, (_, i) => Math.max(0, (i / width - 40) / 80));
  const rims = new Uint8Array(count);
  return {
    features,
    below,
    passage: passages(features),
    upright: new Uint8Array(count),
    rims,
    contrast: new Float32Array(count),
    cellArea: new Float32Array(count).fill(0.001),
    standing: standingSurfaces(features, below, rims),
  };
}

describe('leftoverFloor', () => {
  const cupboards: Shape[] = [
    { covers: () => true, color: white },
    { covers: box(0, 60, 160, 120), color: grey },
    { covers: box(60, 104, 110, 120), color: clay },
  ];

  it('finds the tiles between cupboards at the bottom edge', () => {
    const [found] = leftoverFloor(evidenceOf(cupboards), []);
    expect(found?.region.data[112 * width + 85]).toBe(1);
    expect(found?.region.data[80 * width + 85]).toBe(0);
  });

  it('does not take a colour that walls or doors share', () => {
    const door: Shape = { covers: box(10, 0, 50, 60), color: clay };
    expect(leftoverFloor(evidenceOf([...cupboards, door]), [])).toHaveLength(0);
  });

  it('does not take what ends above the bottom edge', () => {
    const cushion: Shape[] = [
      { covers: () => true, color: white },
      { covers: box(0, 60, 160, 120), color: grey },
      { covers: box(60, 80, 110, 96), color: clay },
    ];
    expect(leftoverFloor(evidenceOf(cushion), [])).toHaveLength(0);
  });
});

describe('farFloor', () => {
  it('finds the floor between a sofa’s back and the wall', () => {
    const room: Shape[] = [
      { covers: () => true, color: white },
      { covers: box(0, 55, 160, 120), color: [0.5, 0.42, 0.3] },
      { covers: box(0, 85, 160, 120), color: grey },
    ];
    const [found] = farFloor(evidenceOf(room));
    expect(found?.region.data[70 * width + 80]).toBe(1);
    expect(found?.region.data[100 * width + 80]).toBe(0);
    expect(found?.walls).toBeGreaterThan(0.9);
  });

  it('takes no surface that meets no wall', () => {
    const room: Shape[] = [
      { covers: () => true, color: white },
      { covers: box(0, 50, 160, 120), color: grey },
      { covers: box(40, 75, 120, 100), color: [0.5, 0.42, 0.3] },
    ];
    expect(farFloor(evidenceOf(room)).every(({ region }) => region.data[85 * width + 80] === 0)).toBe(true);
  });
});
