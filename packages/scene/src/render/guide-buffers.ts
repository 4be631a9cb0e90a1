import type { Guide } from './guide.ts';

/** The Guide's arrays in shared memory, written by the threads. */
export type GuideBuffers = Omit<Guide, 'samples' | 'raysTraced' | 'lampsOn'>;

/** Shared arrays for a guide where nothing stands: coverage 0, shadow 1. */
export function createGuideBuffers(width: number, height: number): GuideBuffers {
  const floats = (channels: number) => new Float32Array(new SharedArrayBuffer(width * height * channels * 4));
  return {
    width,
    height,
    coverage: floats(1),
    albedo: floats(3),
    light: floats(3),
    specular: floats(3),
    normal: floats(3),
    depth: floats(1),
    objectId: new Uint16Array(new SharedArrayBuffer(width * height * 2)),
    shadow: floats(3).fill(1),
  };
}

/** Copies shared buffers into ordinary memory, which every consumer (sharp, onnxruntime, transfers) accepts. */
export function toGuide(buffers: GuideBuffers, samples: number, raysTraced: number): Guide {
  return {
    width: buffers.width,
    height: buffers.height,
    coverage: Float32Array.from(buffers.coverage),
    albedo: Float32Array.from(buffers.albedo),
    light: Float32Array.from(buffers.light),
    specular: Float32Array.from(buffers.specular),
    normal: Float32Array.from(buffers.normal),
    depth: Float32Array.from(buffers.depth),
    objectId: Uint16Array.from(buffers.objectId),
    shadow: Float32Array.from(buffers.shadow),
    samples,
    raysTraced,
  };
}
