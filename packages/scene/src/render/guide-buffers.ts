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
    coverage: new Float32Array(buffers.coverage),
    albedo: new Float32Array(buffers.albedo),
    light: new Float32Array(buffers.light),
    specular: new Float32Array(buffers.specular),
    normal: new Float32Array(buffers.normal),
    depth: new Float32Array(buffers.depth),
    objectId: new Uint16Array(buffers.objectId),
    shadow: new Float32Array(buffers.shadow),
    samples,
    raysTraced,
  };
}
