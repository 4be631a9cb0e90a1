/**
 * A made-up person photographed twice, in an old garment and in a new one, and the new one's own photo, lying flat: with
 * everything known about them, to measure try-on by. Path traced; the same options give the same bytes.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import type { Rgb, Vec2, Vec3 } from '../../camera.ts';
import { between, createRandom } from '../../furniture/random.ts';
import { lookAt } from '../../look-at.ts';
import { photographSet, type SetThing } from '../../product-set/photograph-set.ts';
import type { TraceCrew } from '../../render/trace-crew.ts';
import type { Material, Part } from '../../scene.ts';
import { faceParts, hairPart, skinParts, trouserParts } from './body-parts.ts';
import { planBody } from './body-plan.ts';
import { asParts, patternFrame, wornMeshes } from './dress-person.ts';
import { garmentTruth, type GarmentTruthPoint } from './garment-truth.ts';
import { backdrop, clothed, personView, type Place, placeIn, plain } from './person-set.ts';
import { filled, photographFlat } from './photograph-flat.ts';
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
  readonly body: Readonly<Record<Joint, Place>>;
  /** on the garment's own photo, and where they come to lie on the person; fractions of sides */
  readonly points: Readonly<Partial<Record<GarmentTruthPoint, { flat: Place; worn: Place }>>>;
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

/** linear, of the ground */
const paper: Rgb = [0.5, 0.48, 0.45];

export async function photographPerson(
  crew: TraceCrew,
  options: PhotographPersonOptions,
): Promise<PersonPhotographs> {
  const { seed, width, height } = options;
  const random = createRandom(seed ^ 0x5eed);
  const plan = planBody(seed);
  const skeleton = skeletonOf(plan);
  const [light, phase] = [between(random, -55, 55), between(random, 0, 6)];
  const view = personView(plan.height, width / height);
  const camera = lookAt(view, width, height);
  const skin = skinParts(plan, skeleton);
  const face = faceParts(plan, skeleton);
  const hair = hairPart(plan);
  const trousers = trouserParts(plan, skeleton);
  const cut = cutFor(plan, skeleton, cuts[options.cut], phase);
  const oldCut = cutFor(plan, skeleton, cuts[options.old.cut], phase + 1);
  const frame = patternFrame(cut);
  const material = clothed(options.cloth);
  const wears = (garment: WornCut, of: Material): SetThing => {
    const { front, back } = wornMeshes(garment, patternFrame(garment));
    return { name: 'garment', parts: asParts([...front, ...back], of) };
  };
  const others: readonly SetThing[] = [
    { name: 'body', parts: [...skin, ...face, hair] },
    { name: 'trousers', parts: trousers },
    backdrop(random),
  ];
  const photograph = (garment: SetThing) =>
    photographSet(crew, { ...options, things: [garment, ...others], paper, light, view });
  const truth = await photograph(wears(cut, material));
  const before = await photograph(wears(oldCut, plain(options.old.color)));
  const flat = await photographFlat(crew, cut, { ...options, frame, material, light: light / 2 });
  const meshes = wornMeshes(cut, frame);
  const hiding = [...skin, ...face, hair, ...trousers].map(({ geometry }: Part) => geometry);
  const seen = seeMeshes([...meshes.front, ...meshes.back, ...hiding], camera);
  const onPhoto = (at: Vec3): Place => placeIn(camera, at);
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
