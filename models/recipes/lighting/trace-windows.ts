/**
 * Windows of a picture, traced in this thread and only where furniture covers them: for thousands of small windows,
 * starting threads and tracing the floor's shadow would cost more than the light that is wanted.
 */
import { type Camera, resizeCamera } from '@escena/scene/camera';
import { type FlatScene, flattenScene } from '@escena/scene/flat-scene';
import type { Guide } from '@escena/scene/guide';
import { createGuideBuffers, toGuide } from '@escena/scene/guide-buffers';
import { PixelTracer } from '@escena/scene/pixel-tracer';
import { createRandom } from '@escena/scene/random';
import type { RenderScene } from '@escena/scene/render-scene';

export interface TracedWindow {
  /** @param margin pixels at the window's sides that are left out, and come out uncovered */
  trace(samples: number, seed: number, margin?: number): Guide;
}

/** the whole picture is looked over at this many times less, to see what covers it */
const overview = 16;
/** least share of a window that furniture covers */
const leastCover = 0.4;
const attempts = 40;

/** Up to `count` square windows of `size` pixels at random places that furniture covers. */
export function traceWindows(
  scene: RenderScene,
  camera: Camera,
  { size, count, seed }: { readonly size: number; readonly count: number; readonly seed: number },
): TracedWindow[] {
  const flat = flattenScene(scene.objects);
  const [width, height] = [Math.round(camera.width / overview), Math.round(camera.height / overview)];
  const small = resizeCamera(camera, width, height);
  const all = Array.from({ length: width * height }, (_, p) => p);
  const { coverage } = tracePixels({ flat, room: scene.room, camera: small }, all, { samples: 1, seed: 0 });
  const random = createRandom(seed);
  const side = size / overview;
  const windows: TracedWindow[] = [];
  for (let k = 0; k < attempts && windows.length < count; k++) {
    const left = Math.floor(random() * (width - side));
    const top = Math.floor(random() * (height - side));
    const inside = all.filter(
      (p) => isInside(p % width, left, side) && isInside(Math.floor(p / width), top, side),
    );
    const covered = inside.filter((p) => (coverage[p] ?? 0) > 0).length;
    if (covered < leastCover * inside.length) continue;
    windows.push(oneWindow(flat, scene, shifted(camera, left * overview, top * overview, size)));
  }
  return windows;
}

function oneWindow(flat: FlatScene, { room }: RenderScene, camera: Camera): TracedWindow {
  const { width, height } = camera;
  const view = { flat, room, camera };
  const all = Array.from({ length: width * height }, (_, p) => p);
  const { coverage } = tracePixels(view, all, { samples: 1, seed: 0 });
  const near = [-width - 1, -width, -width + 1, -1, 0, 1, width - 1, width, width + 1];
  const pixels = all.filter((p) => near.some((step) => (coverage[p + step] ?? 0) > 0));
  const within = (margin: number) => (p: number) =>
    isInside(p % width, margin, width - 2 * margin) &&
    isInside(Math.floor(p / width), margin, height - 2 * margin);
  return {
    trace: (samples, seed, margin = 0) => tracePixels(view, pixels.filter(within(margin)), { samples, seed }),
  };
}

interface View {
  readonly flat: FlatScene;
  readonly room: RenderScene['room'];
  readonly camera: Camera;
}

function tracePixels(
  view: View,
  pixels: Iterable<number>,
  { samples, seed }: { readonly samples: number; readonly seed: number },
): Guide {
  const { width, height } = view.camera;
  const out = createGuideBuffers(width, height);
  const tracer = new PixelTracer({ ...view, samples, seed });
  for (const p of pixels) tracer.pixel(p % width, Math.floor(p / width), out);
  return toGuide(out, samples, tracer.rays);
}

/** The part of a camera's picture that starts at (left, top). */
function shifted(camera: Camera, left: number, top: number, size: number): Camera {
  const [x, y] = camera.center;
  return { ...camera, width: size, height: size, center: [x - left, y - top] };
}

function isInside(at: number, from: number, length: number): boolean {
  return at >= from && at < from + length;
}
