/**
 * A traced window as numbers on disk: little-endian float32 planes [28, s, s], the same for training and evaluation. In
 * order: five light candidates (3 each), the target's light (3), albedo (3) and coverage, then the input's normal (3),
 * depth, coverage and object numbers. `train.py` reads the same order.
 */
import { lightCandidates } from '@escena/diffusion/light-buffers';
import { denoiseGuide } from '@escena/scene/denoise-guide';
import type { Guide } from '@escena/scene/guide';

/** What a window's pixels should be. */
export type Target = Pick<Guide, 'light' | 'albedo' | 'coverage'>;

export const planeCount = 28;
/** pixels on a side */
export const windowSize = 128;

/** @param pictureWidth of the picture that the window is cut from, which sets how far the filter reaches */
export function windowPlanes(input: Guide, target: Target, pictureWidth: number): Buffer {
  const { lightScales } = denoiseGuide(input, pictureWidth);
  const parts = [
    ...lightCandidates(input.light, lightScales).map(planar),
    planar(target.light),
    planar(target.albedo),
    target.coverage,
    planar(input.normal),
    input.depth,
    input.coverage,
    Float32Array.from(input.objectId),
  ];
  return Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)));
}

/** What `windowPlanes` wrote, as a guide again: with neither specular light nor shadow, which no window holds. */
export function readWindow(planes: Float32Array, samples: number): { guide: Guide; target: Target } {
  const pixels = windowSize * windowSize;
  const take = (at: number, channels: number): Float32Array =>
    interleaved(planes.subarray(at * pixels, (at + channels) * pixels), channels);
  const guide: Guide = {
    width: windowSize,
    height: windowSize,
    light: take(0, 3),
    albedo: take(18, 3),
    normal: take(22, 3),
    depth: take(25, 1),
    coverage: take(26, 1),
    objectId: Uint16Array.from(take(27, 1)),
    specular: new Float32Array(pixels * 3),
    shadow: new Float32Array(pixels * 3).fill(1),
    samples,
    raysTraced: 0,
  };
  return { guide, target: { light: take(15, 3), albedo: take(18, 3), coverage: take(21, 1) } };
}

/** Tracings as one of more paths, each pixel weighted by what it saw of furniture. */
export function meanTarget(guides: readonly Guide[]): Target {
  const [first] = guides;
  if (!first) throw new RangeError('no tracings to average');
  const mean = (of: (guide: Guide) => Float32Array): Float32Array =>
    of(first).map((_, i) => {
      let [sum, weight] = [0, 0];
      for (const guide of guides) {
        const share = guide.coverage[Math.floor(i / 3)] ?? 0;
        sum += share * (of(guide)[i] ?? 0);
        weight += share;
      }
      return weight > 0 ? sum / weight : 0;
    });
  return {
    light: mean((guide) => guide.light),
    albedo: mean((guide) => guide.albedo),
    coverage: first.coverage.map(
      (_, p) => guides.reduce((sum, guide) => sum + (guide.coverage[p] ?? 0), 0) / guides.length,
    ),
  };
}

/** Planes to [h·w·c]. */
function interleaved(planes: Float32Array, channels: number): Float32Array {
  const plane = planes.length / channels;
  return Float32Array.from(planes, (_, i) => planes[(i % channels) * plane + Math.floor(i / channels)] ?? 0);
}

/** [h·w·3] to three planes. */
function planar(values: Float32Array): Float32Array {
  const plane = values.length / 3;
  return Float32Array.from(values, (_, i) => values[(i % plane) * 3 + Math.floor(i / plane)] ?? 0);
}
