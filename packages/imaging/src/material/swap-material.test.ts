import type { Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { linearToLab, type Triple } from '../color.ts';
import { deltaE2000 } from '../delta-e.ts';
import { measureOutside } from '../measure-outside.ts';
import { paintSphere } from '../testing/paint-sphere.ts';
import { linearOfByte } from '../transfer.ts';
import { flatPlace } from './flat-place.ts';
import { type MaterialLook, swapMaterial } from './swap-material.ts';

const size = 120;
const plain = (color: Triple): MaterialLook => ({
  gloss: 0,
  color: (_u, _v, _footprint, to) => to.set(color),
});

const at = ({ data, channels }: Raster, i: number): Triple => [
  linearOfByte[data[i * channels] ?? 0] ?? 0,
  linearOfByte[data[i * channels + 1] ?? 0] ?? 0,
  linearOfByte[data[i * channels + 2] ?? 0] ?? 0,
];

function typicalDifference(one: Raster, two: Raster, mask: Raster): number {
  const all: number[] = [];
  mask.data.forEach((cover, i) => {
    if (cover === 255) all.push(deltaE2000(linearToLab(at(one, i)), linearToLab(at(two, i))));
  });
  return all.sort((p, q) => p - q)[all.length >> 1] ?? 0;
}

/** A checked print over the sphere: darker squares of the same paint's hue, or of another. */
function printed({ photo, mask }: { photo: Raster; mask: Raster }, tint: Triple): Raster {
  const data = photo.data.slice();
  mask.data.forEach((cover, i) => {
    const [x, y] = [i % size, Math.floor(i / size)];
    if (cover < 255 || Math.abs(x - size / 2) > 14 || Math.abs(y - size / 2) > 14) return;
    for (let k = 0; k < 3; k++) data[3 * i + k] = Math.min(255, (data[3 * i + k] ?? 0) * (tint[k] ?? 1));
  });
  return { ...photo, data };
}

describe('swapMaterial', () => {
  it('lights the new material as the old one was', async () => {
    const before = paintSphere({ size, albedo: [0.3, 0.3, 0.3], gloss: 0 });
    const truth = paintSphere({ size, albedo: [0.35, 0.2, 0.1], gloss: 0 });
    const first = await swapMaterial(before.photo, before.mask, plain([0.3, 0.3, 0.3]));
    const light = first.shading.paint.color[1] / 0.3;
    const look = plain([0.35 * light, 0.2 * light, 0.1 * light]);
    const { image, shadingCorrelation } = await swapMaterial(before.photo, before.mask, look);
    expect(typicalDifference(image, truth.photo, before.mask)).toBeLessThan(2.5);
    expect(shadingCorrelation).toBeGreaterThan(0.97);
    expect(measureOutside(before.photo, image, before.mask)).toBe(0);
  });

  it('lets no print shine through when it covers all, and leaves it otherwise', async () => {
    const sphere = paintSphere({ size, albedo: [0.3, 0.3, 0.3], gloss: 0 });
    const photo = printed(sphere, [1.25, 0.5, 0.4]);
    const look = plain([0.3, 0.35, 0.3]);
    const bare = await swapMaterial(sphere.photo, sphere.mask, look);
    const covered = await swapMaterial(photo, sphere.mask, look, { coverAll: true });
    const kept = await swapMaterial(photo, sphere.mask, look);
    const middle = (size / 2) * size + size / 2;
    const apart = (picture: Raster): number =>
      deltaE2000(linearToLab(at(picture, middle)), linearToLab(at(bare.image, middle)));
    expect(apart(covered.image)).toBeLessThan(6);
    expect(apart(kept.image)).toBeGreaterThan(20);
  });

  it('mirrors in metal and stops when told', async () => {
    const { photo, mask } = paintSphere({ size, albedo: [0.3, 0.3, 0.3], gloss: 0 });
    const look: MaterialLook = { ...plain([0.9, 0.62, 0.2]), metal: 0.2 };
    const { image } = await swapMaterial(photo, mask, look);
    const column = Array.from({ length: 60 }, (_, k) => image.data[3 * ((30 + k) * size + size / 2)] ?? 0);
    expect(Math.max(...column) - Math.min(...column)).toBeGreaterThan(60);
    const signal = AbortSignal.abort();
    await expect(swapMaterial(photo, mask, look, { signal })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
  });
});

it('lays a texture along the main axis of a region', () => {
  const data = new Uint8Array(100 * 100);
  for (let k = -40; k <= 40; k++) for (let w = -5; w <= 5; w++) data[(50 + k + w) * 100 + 50 + k] = 255;
  const place = flatPlace({ width: 100, height: 100, channels: 1, data }, 0.2);
  const [a, b] = [new Float64Array(3), new Float64Array(3)];
  place(10, 10, a);
  place(90, 90, b);
  expect(Math.abs((b[0] ?? 0) - (a[0] ?? 0))).toBeCloseTo(0.2, 1);
  expect(Math.abs((b[1] ?? 0) - (a[1] ?? 0))).toBeLessThan(0.005);
});
