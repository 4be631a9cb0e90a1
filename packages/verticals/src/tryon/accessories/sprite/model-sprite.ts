import { AppError } from '@escena/core/app-error';
import { createRaster } from '@escena/core/raster';
import { levelOfLinear } from '@escena/imaging/transfer';
import { type Camera, project, type Vec3 } from '@escena/scene/camera';
import { denoiseGuide } from '@escena/scene/denoise-guide';
import { headBehind } from '@escena/scene/head-behind';
import { loadModel } from '@escena/scene/load-model';
import type { Size } from '@escena/scene/piece';
import { guideRadiance } from '@escena/scene/shade-guide';
import { standAlone } from '@escena/scene/stand-alone';
import { traceGuide } from '@escena/scene/trace-guide';
import type { RunContext } from '../../../run.ts';
import type { Point } from '../../landmarks/face-in-photo.ts';
import type { HeadFrame } from '../../landmarks/head-frame.ts';
import type { Accessory, AccessoryKind } from '../accessory.ts';
import type { Sprite } from './sprite.ts';

interface ModelOptions {
  /** of the head that wears it; absent, or for what is not worn on the head: seen from the front */
  readonly frame: HeadFrame | undefined;
  /** pixels of the photo to a millimetre */
  readonly perMm: number;
  readonly context: RunContext;
}

const samples = 24;
/** rendered larger than it will be shown, within these pixels */
const oversample = 1.5;
const sides = { least: 96, most: 900 } as const;
/** metres from which portraits are taken */
const distance = 1.6;
const onHead: readonly AccessoryKind[] = ['glasses', 'hat'];

/** A portrait studio: light from everywhere, more from above and before. */
const studio = {
  walls: [],
  ceilingHeight: 4,
  light: {
    ambient: [0.7, 0.7, 0.7],
    sources: [
      { kind: 'window', center: [0, 2.2, 2.2], u: [1.4, 0, 0], v: [0, 1, -0.7], radiance: [2, 2, 2] },
    ],
    floorReflectance: [0.5, 0.5, 0.5],
    wallReflectance: [0.8, 0.8, 0.8],
  },
} as const;

/** The workspace's 3D model as it is seen on a head that is turned so. @throws AppError `not_found`, `model3d.*`, `job.cancelled` */
export async function modelSprite(
  { kind }: Accessory,
  { modelId }: { readonly modelId: string },
  { frame, perMm, context: { models, threads, signal } }: ModelOptions,
): Promise<Sprite> {
  const file = models?.get(modelId);
  if (!file) throw new AppError('not_found', { detail: `no model ${modelId}`, data: { modelId } });
  const { name, stated, turn } = file;
  const { piece } = await loadModel(await file.read(), { name, stated, turn, signal });
  const { object, size } = standAlone(piece, 0);
  const radius = Math.hypot(size.width, size.depth, size.height) / 2;
  const wanted = 2.2 * radius * 1000 * perMm * oversample;
  const side = Math.round(Math.min(sides.most, Math.max(sides.least, wanted)));
  const camera = cameraFor(onHead.includes(kind) ? frame : undefined, { height: size.height, radius, side });
  // The head hides the far ends of the temples.
  const hides = kind === 'glasses' ? [headBehind([0, 0.6 * size.height, size.depth / 2])] : [];
  const scene = { objects: [object, ...hides], room: studio };
  const guide = denoiseGuide(
    await traceGuide(scene, {
      camera,
      width: side,
      height: side,
      samples,
      seed: 1,
      threads,
      region: regionOf(size, camera),
      ...(signal && { signal }),
    }),
  );
  const radiance = guideRadiance(guide);
  const image = createRaster(side, side, 4);
  for (let i = 0; i < side * side; i++) {
    for (let k = 0; k < 3; k++) image.data[4 * i + k] = levelOfLinear(radiance.data[3 * i + k] ?? 0);
    image.data[4 * i + 3] = guide.objectId[i] === 1 ? Math.round(255 * (guide.coverage[i] ?? 0)) : 0;
  }
  const seen = (at: Vec3): Point => {
    const { x = 0, y = 0 } = project(camera, at) ?? {};
    return [x, y];
  };
  const own = ownPoints(kind, size);
  const [from, to] = [seen([0, 0, 0]), seen([0, size.width, 0])];
  return {
    image,
    points: Object.fromEntries(Object.entries(own).map(([point, at]): [string, Point] => [point, seen(at)])),
    up: [to[0] - from[0], to[1] - from[1]],
    tall: size.height / size.width,
    wideMm: 1000 * size.width,
  };
}

/** The pixels that a model's box may cover. */
function regionOf(
  { width, depth, height }: Size,
  camera: Camera,
): { left: number; top: number; right: number; bottom: number } {
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((k) => {
    const seen = project(camera, [
      width * ((k & 1) - 0.5),
      height * ((k >> 1) & 1),
      depth * ((k >> 2) - 0.5),
    ]);
    return seen ? [seen] : [];
  });
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return {
    left: Math.max(0, Math.floor(Math.min(...xs)) - 2),
    top: Math.max(0, Math.floor(Math.min(...ys)) - 2),
    right: Math.min(camera.width, Math.ceil(Math.max(...xs)) + 2),
    bottom: Math.min(camera.height, Math.ceil(Math.max(...ys)) + 2),
  };
}

/** Before the head, far off: axes of the head are the model's own (x to its wearer's left, y up, z out of the face). */
function cameraFor(
  frame: HeadFrame | undefined,
  { height, radius, side }: { readonly height: number; readonly radius: number; readonly side: number },
): Camera {
  // Rows: the camera's right, up and back in the head's axes; the photo's y runs down and its z away.
  const { left, up, front } = frame ?? { left: [1, 0, 0], up: [0, -1, 0], front: [0, 0, -1] };
  const right = [left[0], up[0], front[0]] as const;
  const top = [-left[1], -up[1], -front[1]] as const;
  const back = [-left[2], -up[2], -front[2]] as const;
  const away = (axis: 0 | 1 | 2): number => distance * back[axis];
  return {
    width: side,
    height: side,
    focal: (side * distance) / (2.2 * radius),
    center: [side / 2, side / 2],
    rotation: [right[0], top[0], back[0], right[1], top[1], back[1], right[2], top[2], back[2]],
    position: [away(0), height / 2 + away(1), away(2)],
  };
}

/** An accessory's points on a model of it that stands on y = 0 and looks to +z, metres. */
function ownPoints(kind: AccessoryKind, { width, depth, height }: Size): Readonly<Record<string, Vec3>> {
  const [side, front] = [width / 2, depth / 2];
  switch (kind) {
    case 'glasses':
      return {
        left: [side, 0.65 * height, front - 0.013],
        right: [-side, 0.65 * height, front - 0.013],
        bridge: [0, 0.6 * height, front],
      };
    case 'hat':
      return { left: [hatHalf, 0.14 * height, 0], right: [-hatHalf, 0.14 * height, 0], top: [0, height, 0] };
    case 'earrings':
    case 'bag':
      return { hook: [0, height, 0], hold: [0, height, 0], bottom: [0, 0, 0] };
    case 'necklace':
      return { left: [side, height, 0], right: [-side, height, 0], bottom: [0, 0, front] };
    case 'watch':
      return {
        middle: [0, height / 2, front],
        elbow: [-side, height / 2, front],
        hand: [side, height / 2, front],
      };
  }
}

/** half of a head's width under a hat, metres */
const hatHalf = 0.082;
