/**
 * A set, lit, as the camera sees it with a product standing in it: the product's shadow, its bounce and its image in
 * what shines are there, the product itself is not.
 */
import type { FloatRaster, Raster } from '@escena/core/raster';
import { linearOfHex } from '@escena/imaging/hex-color';
import { Matrix4 } from 'three';
import { type Camera, project, type Rgb } from '../camera.ts';
import { lookAt } from '../look-at.ts';
import { denoiseWith } from '../render/denoise-guide.ts';
import type { Guide } from '../render/guide.ts';
import { guideRadiance } from '../render/shade-guide.ts';
import type { TraceCrew } from '../render/trace-crew.ts';
import { prepareScene, traceWith, type ViewOptions } from '../render/trace-guide.ts';
import type { SceneObject } from '../scene.ts';
import { type ProductSetName, setColors, setDesigns } from './set-design.ts';
import { standIn } from './stand-in.ts';
import { expose, studioRoom } from './studio-light.ts';

export interface SetOptions {
  readonly set: ProductSetName;
  /** `#rrggbb` of the leading surface; absent: the set's own */
  readonly color?: string | undefined;
  /** degrees the light comes from, clockwise from behind the camera seen from above */
  readonly light: number;
  /** 1 channel, the picture's size: where the product stands in it */
  readonly subject: Raster;
  /** the product's box in it, pixels */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** mean linear colour of the product */
  readonly productColor: Rgb;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

const samples = 16;
/** metres between the camera and the product, and how far above the product's middle it stands */
const [distance, rise] = [4.2, 0.55];

/** Linear light, 3 channels, the size of `subject`. @throws AppError `job.cancelled`, `worker.crashed` */
export async function lightSet(crew: TraceCrew, options: SetOptions): Promise<FloatRaster> {
  const { set, color, light, subject, box, productColor, seed, signal, onProgress } = options;
  const { width, height } = subject;
  const tall = box.bottom - box.top;
  const design = setDesigns[set](linearOfHex(color ?? setColors[set]), (box.right - box.left) / tall);
  const product = standIn({ alpha: cropped(subject, box), height: 1, color: productColor });
  const camera = cameraFor(options, design.ground, tall);
  const stand = {
    name: 'product',
    parts: [product],
    matrix: new Matrix4().makeTranslation(0, design.ground, 0),
  };
  const room = studioRoom(light, design.ground);
  const trace = async (objects: readonly SceneObject[], view: Partial<ViewOptions>) => {
    const traced = await traceWith(crew, prepareScene({ objects, room }), {
      camera,
      width,
      height,
      samples,
      seed,
      signal,
      ...view,
    });
    return denoiseWith(crew, traced, { signal });
  };
  const guide = await trace([...design.objects, stand], {
    onProgress: (fraction) => onProgress?.(0.8 * fraction),
  });
  const radiance = guideRadiance(guide);
  // Where the stand-in looks out from behind the product the set is seen without it.
  const bare = guideRadiance(await trace(design.objects, { region: around(box, subject) }));
  showBehind(radiance, bare, guide, design.objects.length + 1);
  expose(radiance, guide);
  return radiance;
}

/**
 * Puts `bare` where the product stands, and where its edge is part of a pixel: beside and above it (below it the ground
 * keeps its shadow). How much of the bare set's light is left there is what is left on either side, blended across.
 */
function showBehind(radiance: FloatRaster, bare: FloatRaster, { objectId }: Guide, productId: number): void {
  const { width, height } = radiance;
  const stands = (x: number, y: number) =>
    x >= 0 && x < width && y < height && objectId[y * width + x] === productId;
  const isHidden = (x: number, y: number) =>
    [x - 1, x, x + 1].some((column) => stands(column, y) || stands(column, y + 1));
  const left = (x: number, y: number): number => {
    const at = 3 * (y * width + x) + 1;
    return x < 0 || x >= width
      ? 1
      : Math.min(1, (radiance.data[at] ?? 0) / Math.max(1e-4, bare.data[at] ?? 0));
  };
  for (let y = 0; y < height; y++)
    for (let from = 0; from < width; from++) {
      if (!isHidden(from, y)) continue;
      let to = from + 1;
      while (to < width && isHidden(to, y)) to++;
      const [before, after] = [left(from - 1, y), left(to, y)];
      for (let x = from; x < to; x++) {
        const kept = before + ((after - before) * (x - from + 0.5)) / (to - from);
        for (let k = 3 * (y * width + x); k < 3 * (y * width + x) + 3; k++)
          radiance.data[k] = kept * (bare.data[k] ?? 0);
      }
      from = to;
    }
}

/** So that the product's foot lies where it stands in the picture, and its height is its height there. */
function cameraFor({ subject, box }: SetOptions, ground: number, tall: number): Camera {
  const { width, height } = subject;
  const middle = ground + 0.5;
  const seen = lookAt(
    { from: [0, middle + rise, distance], to: [0, middle, 0], fieldOfView: 20 },
    width,
    height,
  );
  const foot = [0, ground, 0] as const;
  const depth = project(seen, foot)?.depth ?? distance;
  const sized = { ...seen, focal: tall * depth };
  const { x = 0, y = 0 } = project(sized, foot) ?? {};
  const [cx, cy] = sized.center;
  return { ...sized, center: [cx + (box.left + box.right) / 2 - x, cy + box.bottom - y] };
}

/** The product's box and as much again: what is traced twice. */
function around(
  { left, top, right, bottom }: SetOptions['box'],
  { width, height }: Raster,
): ViewOptions['region'] {
  const margin = Math.round(0.25 * (bottom - top));
  return {
    left: Math.max(0, left - margin),
    top: Math.max(0, top - margin),
    right: Math.min(width, right + margin),
    bottom: Math.min(height, bottom + margin),
  };
}

function cropped(subject: Raster, { left, top, right, bottom }: SetOptions['box']): Raster {
  const data = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++)
    data.set(
      subject.data.subarray(y * subject.width + left, y * subject.width + right),
      (y - top) * (right - left),
    );
  return { width: right - left, height: bottom - top, channels: 1, data };
}
