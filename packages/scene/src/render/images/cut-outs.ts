/** Rays pass where a picture's alpha says that nothing is there: leaves, lace, cane. */
import { dataOfByte, sampleImage } from './sample-image.ts';
import type { FlatScene } from '../flat-scene.ts';
import type { Intersector } from '../intersector.ts';
import { hash } from '../sampler.ts';

/** Rays start anew this far behind a hole, metres. */
const step = 1e-4;
/** A ray meets at most this many holes: a crown of leaves has fewer. */
const mostHoles = 64;

/** The same intersector, seeing through holes; itself where no part has any. */
export function throughCutouts(inner: Intersector, scene: FlatScene): Intersector {
  if (!scene.uvs || !scene.parts.some((part) => part.material.images?.cutout)) return inner;
  const { hit } = inner;
  const isHole = createHoleTest(scene, hit);
  const closest: Intersector['closest'] = (ox, oy, oz, dx, dy, dz, far) => {
    let gone = 0;
    for (let holes = 0; holes < mostHoles; holes++) {
      const i = inner.closest(ox + gone * dx, oy + gone * dy, oz + gone * dz, dx, dy, dz, far - gone);
      if (i < 0) return -1;
      if (!isHole(i)) {
        hit[0] = (hit[0] ?? 0) + gone;
        return i;
      }
      gone += (hit[0] ?? 0) + step;
    }
    return -1;
  };
  return {
    hit,
    rays: inner.rays,
    closest,
    occluded(ox, oy, oz, dx, dy, dz, far) {
      // Most rays meet nothing at all, which the inner test finds sooner.
      if (!inner.occluded(ox, oy, oz, dx, dy, dz, far)) return false;
      return closest(ox, oy, oz, dx, dy, dz, far) >= 0;
    },
  };
}

function createHoleTest({ uvs, parts, partOf }: FlatScene, hit: Float32Array): (triangle: number) => boolean {
  const texel = new Float64Array(4);
  const bits = new Float32Array(2);
  const words = new Uint32Array(bits.buffer);
  return (triangle) => {
    const images = parts[partOf[triangle] ?? 0]?.material.images;
    if (!images?.cutout || !images.base || !uvs) return false;
    const k = triangle * 6;
    const u = hit[1] ?? 0;
    const v = hit[2] ?? 0;
    const w = 1 - u - v;
    const s = w * (uvs[k] ?? 0) + u * (uvs[k + 2] ?? 0) + v * (uvs[k + 4] ?? 0);
    const t = w * (uvs[k + 1] ?? 0) + u * (uvs[k + 3] ?? 0) + v * (uvs[k + 5] ?? 0);
    sampleImage(images.base, s, t, { texels: 1, table: dataOfByte, out: texel });
    const { cutout } = images;
    if (cutout.kind === 'mask') return (texel[3] ?? 1) < cutout.threshold;
    // By chance, but the same chance for the same hit: pictures do not depend on threads.
    bits[0] = u;
    bits[1] = v;
    const lot = (hash((words[0] ?? 0) ^ hash((words[1] ?? 0) ^ hash(triangle))) >>> 0) / 2 ** 32;
    return lot >= (texel[3] ?? 1) * cutout.opacity;
  };
}
