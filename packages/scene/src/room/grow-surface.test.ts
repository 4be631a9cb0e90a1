import { expect, it } from 'vitest';
import { growSurfaces, passages, type SurfaceEvidence } from './grow-surface.ts';
import { box, paintFeatures, type Shape } from './testing/paint-surface.ts';

const [width, height] = [120, 90];
const count = width * height;
const oak = [0.4, 0.28, 0.16] as const;

function evidenceOf(shapes: readonly Shape[], rims = new Uint8Array(count)): SurfaceEvidence {
  const features = paintFeatures(width, height, shapes);
  return {
    features,
    below: Float32Array.from({ length: count }, (_, i) => Math.max(0, (i / width - 30) / 60)),
    passage: passages(features),
    upright: new Uint8Array(count),
    rims,
    contrast: new Float32Array(count),
  };
}

const seed = {
  pixels: Array.from({ length: 4 * width }, (_, k) => (height - 4) * width + k),
};
const wallAndFloor: Shape[] = [
  { covers: () => true, color: [0.75, 0.75, 0.72] },
  { covers: box(0, 40, width, height), color: oak },
];

it('grows from the bottom edge to the foot of the wall', () => {
  const [grown, ...others] = growSurfaces(seed, evidenceOf(wallAndFloor));
  expect(others).toHaveLength(0);
  const on = (x: number, y: number): boolean => (grown?.probability[y * width + x] ?? 0) > 0.5;
  expect(on(60, 46)).toBe(true);
  expect(on(5, 80)).toBe(true);
  expect(on(60, 36)).toBe(false);
});

it('leaves out furniture of another colour', () => {
  const sofa: Shape = { covers: box(30, 45, 90, 70), color: [0.1, 0.15, 0.3] };
  const [grown] = growSurfaces(seed, evidenceOf([...wallAndFloor, sofa]));
  expect(grown?.probability[58 * width + 60]).toBeLessThan(0.5);
  expect(grown?.probability[58 * width + 10]).toBeGreaterThan(0.5);
});

it('parts a surface at a rim into pieces that each hold a part of the seed', () => {
  const rims = Uint8Array.from({ length: count }, (_, i) => (i % width === 60 ? 1 : 0));
  const parts = growSurfaces(seed, evidenceOf(wallAndFloor, rims));
  expect(parts).toHaveLength(2);
  for (const { probability } of parts)
    expect((probability[80 * width + 20] ?? 0) > 0.5).not.toBe((probability[80 * width + 100] ?? 0) > 0.5);
});
