/**
 * Traces only the pixels that furniture covers, in this thread: for thousands of small pictures, starting threads and
 * tracing the floor's shadow would cost more than the light that is wanted.
 */
import type { Camera } from '@escena/scene/camera';
import { flattenScene } from '@escena/scene/flat-scene';
import type { Guide } from '@escena/scene/guide';
import { createGuideBuffers, toGuide } from '@escena/scene/guide-buffers';
import { PixelTracer } from '@escena/scene/pixel-tracer';
import type { RenderScene } from '@escena/scene/render-scene';

export interface TraceCovered {
  /** pixels with any cover, found with one sample each and their neighbours */
  readonly pixels: readonly number[];
  trace(samples: number, seed: number): Guide;
}

export function traceCovered({ objects, room }: RenderScene, camera: Camera): TraceCovered {
  const flat = flattenScene(objects);
  const { width, height } = camera;
  const render = (pixels: Iterable<number>, samples: number, seed: number): Guide => {
    const out = createGuideBuffers(width, height);
    const tracer = new PixelTracer({ flat, room, camera, samples, seed });
    for (const p of pixels) tracer.pixel(p % width, Math.floor(p / width), out);
    return toGuide(out, samples, tracer.rays);
  };
  const all = Array.from({ length: width * height }, (_, p) => p);
  const { coverage } = render(all, 1, 0);
  const near = [-width - 1, -width, -width + 1, -1, 0, 1, width - 1, width, width + 1];
  const pixels = all.filter((p) => near.some((step) => (coverage[p + step] ?? 0) > 0));
  return { pixels, trace: (samples, seed) => render(pixels, samples, seed) };
}
