import { expect, it } from 'vitest';
import { cutThings } from './cut-things.ts';
import { box, paintFeatures } from './testing/paint-surface.ts';

const [width, height] = [100, 80];
const grey = [0.3, 0.3, 0.3] as const;
/** A sofa's front on a carpet of its colour: a faint line parts them but for a gap of three pixels. */
const inLine = (x: number, y: number): boolean => box(20, 40, 60, 41)(x, y) && !box(38, 40, 41, 41)(x, y);
const features = paintFeatures(width, height, [
  { covers: () => true, color: grey },
  { covers: inLine, color: [0.21, 0.21, 0.21] },
]);
const probability = Float32Array.from({ length: width * height }, (_, i) => {
  const [x, y] = [i % width, Math.floor(i / width)];
  return (box(0, 41, 100, 80)(x, y) || box(20, 10, 60, 41)(x, y)) && !inLine(x, y) ? 0.9 : 0.1;
});
const contrast = Float32Array.from({ length: width * height }, (_, i) =>
  inLine(i % width, Math.floor(i / width)) ? 0.06 : 0,
);

it('cuts off what a surface reached through a gap, and keeps the floor', () => {
  const { probability: kept, heart } = cutThings({ probability, grain: 0.05 ** 2 }, { features, contrast });
  expect(kept[20 * width + 40]).toBeLessThan(0.5);
  expect(kept[60 * width + 40]).toBe(probability[60 * width + 40]);
  expect(heart.data[60 * width + 80]).toBe(1);
  expect(heart.data[20 * width + 40]).toBe(0);
});

it('keeps a surface without lines whole', () => {
  const { probability: kept } = cutThings(
    { probability: Float32Array.from(probability, () => 0.9), grain: 0.05 ** 2 },
    {
      features: paintFeatures(width, height, [{ covers: () => true, color: grey }]),
      contrast: new Float32Array(width * height),
    },
  );
  expect(kept.every((p) => p > 0.5)).toBe(true);
});
