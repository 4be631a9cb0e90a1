import { expect, it } from 'vitest';
import { passages, type SurfaceEvidence } from './grow-surface.ts';
import type { JudgeEvidence } from './judge-surface.ts';
import { litFloor } from './lit-floor.ts';
import { box, paintFeatures, type Shape } from './testing/paint-surface.ts';

const [width, height] = [160, 120];
const count = width * height;
const white = [0.75, 0.75, 0.75] as const;
const oak = [0.3, 0.2, 0.12] as const;
const sunlitOak = [0.6, 0.4, 0.24] as const;
const grey = [0.4, 0.4, 0.42] as const;
const foot = 60;

function added(patch: Shape, upright: readonly [x: number, from: number, to: number][] = []): Uint8Array {
  const shapes: Shape[] = [
    { covers: () => true, color: white },
    { covers: box(0, foot, 160, 120), color: oak },
    patch,
  ];
  const features = paintFeatures(width, height, shapes);
  const below = Float32Array.from({ length: count }, (_, i) => Math.max(0, (i / width - foot) / 80));
  const lines = new Uint8Array(count);
  for (const [x, from, to] of upright) for (let y = from; y < to; y++) lines[y * width + x] = 1;
  const evidence: SurfaceEvidence & JudgeEvidence = {
    features,
    below,
    passage: passages(features),
    upright: lines,
    rims: new Uint8Array(count),
    contrast: new Float32Array(count),
    cellArea: new Float32Array(count).fill(0.001),
    standing: { width, height, data: new Uint8Array(count) },
  };
  const data = Uint8Array.from({ length: count }, (_, i) =>
    i >= foot * width && !patch.covers(i % width, Math.floor(i / width)) ? 1 : 0,
  );
  return litFloor({ width, height, data }, evidence);
}

it('takes a patch of sun and a strip along the wall for the floor that they lie on', () => {
  expect(added({ covers: box(50, 80, 110, 105), color: sunlitOak })[92 * width + 80]).toBe(1);
  expect(added({ covers: box(0, foot, 160, 70), color: [0.2, 0.133, 0.08] })[65 * width + 80]).toBe(1);
});

it('leaves out what is of another colour, has uprights at its sides, or hides the foot of the wall', () => {
  expect(added({ covers: box(50, 80, 110, 105), color: grey }).includes(1)).toBe(false);
  const sides: [number, number, number][] = [
    [49, 78, 107],
    [110, 78, 107],
  ];
  expect(added({ covers: box(50, 80, 110, 105), color: sunlitOak }, sides).includes(1)).toBe(false);
  expect(added({ covers: box(50, 30, 110, 100), color: sunlitOak }).includes(1)).toBe(false);
});
