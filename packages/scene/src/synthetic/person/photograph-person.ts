/**
 * A made-up person photographed twice, in an old garment and in a new one, and the new one's own photo, lying flat: with
 * everything known about them, to measure try-on by. Path traced; the same options give the same bytes.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { project, type Camera, type Rgb, type Vec2, type Vec3 } from '../../camera.ts';
import { between, createRandom, pick } from '../../furniture/random.ts';
import { lookAt, type View } from '../../look-at.ts';
import { mipLevels } from '../../models/mip-levels.ts';
import { boxPart } from '../../product-set/box-part.ts';
import { photographSet, type SetThing } from '../../product-set/photograph-set.ts';
import type { TraceCrew } from '../../render/trace-crew.ts';
import type { Material, Part } from '../../scene.ts';
import { faceParts, hairPart, skinParts, trouserParts } from './body-parts.ts';
import { planBody } from './body-plan.ts';
import { asParts, flatMeshes, type PatternFrame, patternFrame, wornMeshes } from './dress-person.ts';
import { garmentTruth, type GarmentTruthPoint } from './garment-truth.ts';
import { seeMeshes, type SeenMeshes } from './see-meshes.ts';
import { type Joint, skeletonOf } from './skeleton.ts';
import { cutFor, cuts, type WornCut } from './worn-cut.ts';

export type CutName = keyof typeof cuts;

export interface PhotographPersonOptions {
  readonly seed: number;
  /** what is put on, in which cloth: a picture of the whole pattern */
  readonly cut: CutName;
  readonly cloth: Raster;
  /** what was worn before, in one colour (linear) */
  readonly old: { readonly cut: CutName; readonly color: Rgb };
  readonly width: number;
  readonly height: number;
  /** paths a pixel */
  readonly samples: number;
  readonly signal?: AbortSignal | undefined;
}

export interface PersonPhotographs {
  /** in the old garment, 3 channels */
  readonly before: Raster;
  /** in the new one */
  readonly truth: Raster;
  /** the new one's own photo, 3 channels, and where it is, 1 channel */
  readonly garment: Raster;
  readonly garmentAlpha: Raster;
  /** 1 channel: what each garment covers of the person's photo */
  readonly oldMask: Raster;
  readonly newMask: Raster;
  /** all of the person but clothes, in `truth` */
  readonly bodyMask: Raster;
  /** fractions of the photo's sides */
  readonly body: Readonly<Record<Joint, { x: number; y: number }>>;
  /** on the garment's own photo, and where they come to lie on the person; fractions of sides */
  readonly points: Readonly<
    Partial<Record<GarmentTruthPoint, { flat: { x: number; y: number }; worn: { x: number; y: number } }>>
  >;
  /** [h·w·2] which place of the cloth each pixel of `truth` shows, fractions of its sides; NaN where none or its back */
  readonly cloth: Float32Array;
  /** of the cloth, in torsos */
  readonly clothSize: Vec2;
  /** share of the garment's photo, about its middle, that the cloth's picture spans either way */
  readonly flatShare: number;
  /** pixels of the person's photo from the shoulders' middle to the hips': what errors are measured in */
  readonly torso: number;
  /** the same length in pixels of the garment's photo */
  readonly flatTorso: number;
}

/** shares of the person's height: what the photo shows, from its lower to its upper edge */
const shown = [0.3, 1.05] as const;
/** metres */
const cameraAway = 3.4;
const plain = (baseColor: Rgb): Material => ({ baseColor, roughness: 0.9, metalness: 0 });

export async function photographPerson(
  crew: TraceCrew,
  options: PhotographPersonOptions,
): Promise<PersonPhotographs> {
  const { seed, width, height } = options;
  const random = createRandom(seed ^ 0x5eed);
  const plan = planBody(seed);
  const skeleton = skeletonOf(plan);
  const [light, phase] = [between(random, -55, 55), between(random, 0, 6)];
  const view = viewOf(plan.height, width / height);
  const camera = lookAt(view, width, height);
  const skin = skinParts(plan, skeleton);
  const face = faceParts(plan, skeleton);
  const hair = hairPart(plan);
  const trousers = trouserParts(plan, skeleton);
  const cut = cutFor(plan, skeleton, cuts[options.cut], phase);
  const oldCut = cutFor(plan, skeleton, cuts[options.old.cut], phase + 1);
  const frame = patternFrame(cut);
  const material = clothed(options.cloth);
  const wears = (garment: WornCut, of: Material, on: PatternFrame): SetThing => {
    const { front, back } = wornMeshes(garment, on);
    return { name: 'garment', parts: asParts([...front, ...back], of) };
  };
  const body: SetThing = { name: 'body', parts: [...skin, ...face, hair] };
  const scene = (garment: SetThing) => ({
    things: [garment, body, { name: 'trousers', parts: trousers }, backdrop(random)],
    paper: [0.5, 0.48, 0.45] as const,
    light,
    view,
    width,
    height,
    samples: options.samples,
    seed,
    signal: options.signal,
  });
  const behind = scene(wears(cut, material, frame));
  const truth = await photographSet(crew, behind);
  const before = await photographSet(crew, {
    ...behind,
    things: [wears(oldCut, plain(options.old.color), patternFrame(oldCut)), ...behind.things.slice(1)],
  });
  const flat = await photographFlat(crew, cut, { frame, material, light, options });
  const meshes = wornMeshes(cut, frame);
  const others = [...skin, ...face, hair, ...trousers].map(geometryOf);
  const seen = seeMeshes([...meshes.front, ...meshes.back, ...others], camera);
  const onPhoto = (at: Vec3): { x: number; y: number } => fractionOf(camera, at);
  const joints = Object.fromEntries(
    Object.entries(skeleton.joints).map(([name, at]) => [name, onPhoto(at)]),
  ) as PersonPhotographs['body'];
  const { leftShoulder, leftHip } = skeleton.joints;
  const torsoLength = leftShoulder[1] - leftHip[1];
  const down = (joint: 'Shoulder' | 'Hip'): number =>
    (joints[`left${joint}`].y + joints[`right${joint}`].y) / 2;
  return {
    before: before.picture,
    truth: truth.picture,
    garment: flat.picture,
    garmentAlpha: maskOf(flat.thing, 2, flat.picture),
    oldMask: maskOf(before.thing, 1, before.picture),
    newMask: maskOf(truth.thing, 1, truth.picture),
    bodyMask: maskOf(truth.thing, 2, truth.picture),
    body: joints,
    points: Object.fromEntries(
      garmentTruth(cut).map(([name, point]) => [
        name,
        { flat: flat.at(point.flat), worn: onPhoto(point.worn) },
      ]),
    ),
    cloth: clothSeen(seen, meshes.front.length),
    clothSize: [frame.width / torsoLength, frame.height / torsoLength],
    flatShare: filled,
    torso: (down('Hip') - down('Shoulder')) * height,
    flatTorso: (filled * torsoLength * flat.picture.width) / frame.width,
  };
}

function viewOf(height: number, aspect: number): View {
  const middle = ((shown[0] + shown[1]) / 2) * height;
  const across = (shown[1] - shown[0]) * height * aspect;
  return {
    from: [0, middle, cameraAway],
    to: [0, middle, 0],
    fieldOfView: (360 / Math.PI) * Math.atan(across / 2 / cameraAway),
  };
}

function clothed(cloth: Raster): Material {
  const levels = mipLevels(cloth, { maxSide: 4096, meaning: 'light' });
  const base = { levels, wrap: ['clamp', 'clamp'] as const, transform: [1, 0, 0, 0, 1, 0] };
  return { ...plain([1, 1, 1]), images: { base } };
}

/** A wall with something on it: no photo of a person has nothing behind them. */
function backdrop(random: () => number): SetThing {
  const walls: readonly [Rgb, ...Rgb[]] = [
    [0.42, 0.45, 0.46],
    [0.55, 0.5, 0.42],
    [0.2, 0.26, 0.27],
  ];
  const away = -0.9;
  const boxes = [-0.62, 0.55].map((x) => {
    const color: Rgb = [between(random, 0.1, 0.6), between(random, 0.1, 0.5), between(random, 0.1, 0.4)];
    const size: Vec3 = [between(random, 0.2, 0.45), between(random, 0.3, 0.6), 0.03];
    return boxPart(size, [x, between(random, 0.9, 1.3), away + 0.03], plain(color));
  });
  return {
    name: 'backdrop',
    parts: [boxPart([8, 4, 0.04], [0, 0, away], plain(pick(random, walls))), ...boxes],
  };
}

/** how much of its photo's sides the flat garment fills */
const filled = 0.82;
const flatAt: Vec3 = [0, 1.3, 0];

interface FlatScene {
  readonly frame: PatternFrame;
  readonly material: Material;
  readonly light: number;
  readonly options: PhotographPersonOptions;
}

/** The garment's own photo: spread out before a wall. */
async function photographFlat(crew: TraceCrew, cut: WornCut, { frame, material, light, options }: FlatScene) {
  const { width } = options;
  const height = Math.round((width * frame.height) / frame.width);
  const { samples, seed, signal } = options;
  const across = frame.width / filled;
  const view: View = {
    from: [0, flatAt[1], cameraAway],
    to: flatAt,
    fieldOfView: (360 / Math.PI) * Math.atan(across / 2 / cameraAway),
  };
  const { front, back } = flatMeshes(cut, frame, flatAt);
  const things: SetThing[] = [
    { name: 'wall', parts: [boxPart([8, 4, 0.04], [0, 0, -0.03], plain([0.7, 0.7, 0.72]))] },
    { name: 'garment', parts: asParts([...front, ...back], material) },
  ];
  const paper = [0.6, 0.6, 0.6] as const;
  const photo = await photographSet(crew, {
    things,
    paper,
    light: light / 2,
    view,
    width,
    height,
    samples,
    seed,
    signal,
  });
  const camera = lookAt(view, width, height);
  const [x, y] = [frame.left + frame.width / 2, frame.top - frame.height / 2];
  return {
    ...photo,
    at: (flat: Vec2) =>
      fractionOf(camera, [flat[0] - x + flatAt[0], flat[1] - y + flatAt[1], flatAt[2] + 0.014]),
  };
}

function fractionOf(camera: Camera, at: Vec3): { x: number; y: number } {
  const seen = project(camera, at) ?? { x: 0, y: 0 };
  return { x: seen.x / camera.width, y: seen.y / camera.height };
}

function geometryOf({ geometry }: Part): Part['geometry'] {
  return geometry;
}

function maskOf(thing: Uint16Array, index: number, { width, height }: Raster): Raster {
  const mask = createRaster(width, height, 1);
  thing.forEach((one, i) => (mask.data[i] = one === index ? 255 : 0));
  return mask;
}

/** @param fronts how many of the meshes, the first, show the pattern's front */
function clothSeen({ mesh, uv }: SeenMeshes, fronts: number): Float32Array {
  const cloth = Float32Array.from(uv);
  mesh.forEach((one, i) => {
    if (one === 0 || one > fronts) cloth.fill(NaN, 2 * i, 2 * i + 2);
  });
  return cloth;
}
