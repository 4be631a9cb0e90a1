/**
 * Made-up photographs of rooms with everything known about them, to measure by. Not path traced: forty have to be made
 * before a table is; what an estimate goes by (lines, textures, gradients, sun patches, mirrored windows) is there.
 */
import { throwIfAborted } from '@escena/core/app-error';
import { createRaster, type FloatRaster, type Raster } from '@escena/core/raster';
import { compositeGuide } from '@escena/imaging/composite';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { levelOfLinear } from '@escena/imaging/transfer';
import { Vector3 } from 'three';
import type { Camera, Rgb } from '../camera.ts';
import { createRandom } from '../furniture/random.ts';
import { denoiseGuide } from '../render/denoise-guide.ts';
import { guideRadiance } from '../render/shade-guide.ts';
import { traceGuide } from '../render/trace-guide.ts';
import type { RoomLight } from '../room/room.ts';
import { floorShare, paintPhoto } from './paint-photo.ts';
import { type Decal, normal, planPhoto, type PhotoPlan, type RoomBounds } from './photo-plan.ts';
import { standFurniture } from './stand-furniture.ts';

export interface SyntheticPhoto {
  readonly photo: Raster;
  readonly camera: Camera;
  /** 1 where bare floor is seen, at the photo's size */
  readonly floor: Uint8Array;
  readonly box: RoomBounds;
  /** windows, doors and pictures on the walls */
  readonly decals: readonly Decal[];
  readonly light: RoomLight;
  /** radial distortion at the corner, furniture in the room */
  readonly distortion: number;
  readonly furnished: boolean;
}

export interface SyntheticOptions {
  /** pixels */
  readonly longSide: number;
  readonly threads: number;
  /** what is otherwise in this room than in the seed's */
  readonly change?: (plan: PhotoPlan) => PhotoPlan;
  readonly signal?: AbortSignal;
}

/** less floor than this share of the picture is no photo that anyone would have furnished */
const leastFloor = 0.1;
/** where the mean of the picture's middle tones ends up, linear */
const middleGrey = 0.3;
const samples = 8;
/** metres */
const step = 0.3;

/** The photograph of a seed; another seed is another room. */
export async function syntheticPhoto(
  seed: number,
  { longSide, threads, change = (plan) => plan, signal }: SyntheticOptions,
): Promise<SyntheticPhoto> {
  const plan = change(seePlan(seed, longSide));
  throwIfAborted(signal);
  const { radiance, floor } = paintPhoto(plan);
  throwIfAborted(signal);
  const exposure = expose(radiance);
  const empty = develop(radiance, exposure);
  const light = exposed(plan, exposure);
  const { photo, bare } = plan.furnished
    ? await furnished(plan, empty, { floor, light, threads, signal })
    : { photo: empty, bare: floor };
  addNoise(photo, plan);
  const jpeg = await encodeJpeg(photo, { quality: plan.jpegQuality });
  return {
    photo: (await decodeImage(jpeg, { signal, minSide: 1 })).raster,
    camera: plan.camera,
    floor: bare,
    box: plan.box,
    decals: plan.decals,
    light,
    distortion: plan.distortion,
    furnished: plan.furnished,
  };
}

/** The first of a seed's rooms that shows enough floor. */
function seePlan(seed: number, longSide: number): PhotoPlan {
  for (let k = 0; ; k++) {
    const plan = planPhoto(seed + 1000 * k, longSide);
    if (floorShare(plan) >= leastFloor) return plan;
  }
}

async function furnished(
  plan: PhotoPlan,
  empty: Raster,
  {
    floor,
    light,
    threads,
    signal,
  }: { floor: Uint8Array; light: RoomLight; threads: number; signal?: AbortSignal },
): Promise<{ photo: Raster; bare: Uint8Array }> {
  // Furniture is traced at half the size, as the product does with large photos.
  const [width, height] = [Math.round(plan.camera.width / 2), Math.round(plan.camera.height / 2)];
  const { left, right, back, front, ceiling } = plan.box;
  const walls = [
    { a: [right, back], b: [left, back], confidence: 1 },
    { a: [left, back], b: [left, front], confidence: 1 },
    { a: [right, front], b: [right, back], confidence: 1 },
  ] as const;
  const scene = {
    objects: standFurniture(plan),
    room: { walls, ceilingHeight: ceiling, light: steppedBack(light) },
  };
  const guide = denoiseGuide(
    await traceGuide(scene, {
      camera: plan.camera,
      width,
      height,
      samples,
      seed: plan.seed,
      threads,
      signal,
    }),
  );
  const { coverage, shadow } = guide;
  const layer = { width, height, coverage, shadow, radiance: guideRadiance(guide).data.map(shoulder) };
  const { image } = await compositeGuide(empty, layer, { signal });
  const isBare = (i: number): boolean => {
    const [x, y] = [i % empty.width, Math.floor(i / empty.width)];
    return (coverage[Math.min(height - 1, y >> 1) * width + Math.min(width - 1, x >> 1)] ?? 0) < 0.5;
  };
  return { photo: image, bare: floor.map((on, i) => (on && isBare(i) ? 1 : 0)) };
}

/** Sources a step behind their walls (a traced shell hides nothing): few paths find a window beside a sofa's back. */
function steppedBack(light: RoomLight): RoomLight {
  const sources = light.sources.map((source) => {
    const { center, u, v } = source;
    const inward = new Vector3().crossVectors(new Vector3(...u), new Vector3(...v)).normalize();
    const [x, y, z] = new Vector3(...center).addScaledVector(inward, -step).toArray();
    return { ...source, center: [x, y, z] as const };
  });
  return { ...light, sources };
}

/** The factor that a camera's meter would choose: it looks away from the brightest tenth. */
function expose({ data }: FloatRaster): number {
  const greens = data.filter((_, i) => i % 3 === 1).toSorted();
  const kept = greens.subarray(0, Math.floor(0.9 * greens.length));
  return middleGrey / (kept.reduce((sum, v) => sum + v, 0) / kept.length);
}

function develop({ width, height, data }: FloatRaster, exposure: number): Raster {
  const photo = createRaster(width, height, 3);
  data.forEach((value, i) => (photo.data[i] = Math.round(levelOfLinear(shoulder(exposure * value)))));
  return photo;
}

/** Linear up to a half, then bending towards white, as cameras render highlights. */
function shoulder(light: number): number {
  return light < 0.5 ? light : 1 - 0.5 * Math.exp((0.5 - light) / 0.5);
}

/** Sensor noise: more where it is dark, as the display's curve lifts it. */
function addNoise({ data }: Raster, { seed, noise }: PhotoPlan): void {
  const random = createRandom(seed * 31 + 7);
  for (let i = 0; i < data.length; i++) {
    const level = data[i] ?? 0;
    const deviation = noise * (1.5 - level / 255);
    data[i] = Math.min(255, Math.max(0, Math.round(level + deviation * normal(random))));
  }
}

function exposed({ light, floor, paint }: PhotoPlan, exposure: number): RoomLight {
  const times = (color: Rgb): Rgb => [color[0] * exposure, color[1] * exposure, color[2] * exposure];
  return {
    ambient: times(light.ambient),
    sources: light.sources.map((source) => ({ ...source, radiance: times(source.radiance) })),
    floorReflectance: floor.color,
    wallReflectance: paint.back,
  };
}
