/**
 * Which part of a photo a try-on looks at: all that needs to leave the browser that the photo is in. For clothes that part ends
 * at the chin, where the body's pose allows it: who is in the photo is nobody's business then.
 */
import { imageLimits } from '@escena/imaging/image-limits';
import type { AccessoryKind } from '../accessories/accessory.ts';
import { type BodyFrame, bodyFrame, sides } from '../clothes/body-frame.ts';
import { along, mix, type Spot } from '../clothes/spot.ts';
import type { GarmentKind } from '../landmarks/garment-landmarks.ts';
import type { TryonPerson } from '../person.ts';
import { type Box, boxAround, grownTo, unionOfBoxes } from './box.ts';

/** What is to be put on. */
export interface Wishes {
  readonly kinds: readonly GarmentKind[];
  readonly makeup: boolean;
  readonly accessories: readonly AccessoryKind[];
}

export interface NeededRegion {
  /** whole pixels of the photo */
  readonly region: Box;
  /** whether any of the face is in it */
  readonly showsFace: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of the photo: a part that is larger than this is as good as all of it. */
const nearlyAll = 0.95;
/** In shoulder breadths: around limbs and trunk; from the shoulders' line up to where a collar may reach; beneath the hips for a hem */
const around = { limb: 0.35, trunk: 0.7, collar: 0.5, hem: 0.6 };
/** and the least of a neck that shows between chin and shoulders for the two to be told apart */
const leastNeck = 0.08;
/** from nose to chin, as a share of nose to shoulders, at most: for who has no mesh */
const noseToChin = 0.55;
/** In the face's own widths and heights: beside, above and beneath it */
const head = { beside: 0.6, above: 0.7, beneath: 0.45 };
const hat = { beside: 0.9, above: 1.5 };
const bust = { beside: 1.2, beneath: 1.8 };

/**
 * @param person landmarks in fractions of the photo
 * @param size the photo's, pixels
 * @returns undefined: where body or face are that it takes is not known, or the part is as good as the whole photo
 */
export function neededRegion(wishes: Wishes, person: TryonPerson, size: Size): NeededRegion | undefined {
  const parts = [...clothesParts(wishes, person, size), ...headParts(wishes, person, size)];
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  const face = faceBox(person, size);
  const whole = { x: 0, y: 0, ...size };
  const needed = unionOfBoxes(parts.flatMap((part) => part ?? []));
  // Where the face is left out on purpose, nothing that is added brings it back.
  const isHeadless = face !== undefined && needed.y >= face.y + face.height;
  const region = grownTo(imageLimits.minSide, needed, whole, { keepTop: isHeadless });
  if (region.width * region.height > nearlyAll * size.width * size.height) return undefined;
  const showsFace = face === undefined || region.y < face.y + face.height;
  return { region, showsFace: showsFace && meets(region, face ?? whole) };
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function* clothesParts(
  { kinds, accessories }: Wishes,
  person: TryonPerson,
  size: Size,
): Generator<Box | undefined> {
  const onArms = accessories.some((kind) => kind === 'watch' || kind === 'bag');
  if (kinds.length === 0 && !onArms) return;
  const frame = frameOf(person, size);
  if (!frame) return yield undefined;
  const spots = [...kinds.flatMap((kind) => clothesSpots(kind, frame)), ...(onArms ? bagSpots(frame) : [])];
  const box = boxAround(spots);
  const chin = chinOf(person, size);
  const { neck, breadth } = frame;
  const collar = neck[1] - around.collar * breadth;
  const isRaised = sides.some((side) => {
    const { elbow, wrist } = frame.arms[side];
    return chin !== undefined && Math.min(elbow[1], wrist[1]) < chin + 0.1 * breadth;
  });
  const hasNeck = chin !== undefined && chin < neck[1] - leastNeck * breadth && !isRaised;
  const top = hasNeck ? Math.max(chin, collar) : Math.min(box.y, collar);
  yield { ...box, y: top, height: box.y + box.height - top };
}

function frameOf({ body }: TryonPerson, size: Size): BodyFrame | undefined {
  const hasShoulders = body?.leftShoulder && body.rightShoulder;
  const hasHips = body?.leftHip && body.rightHip;
  return body && (hasShoulders || hasHips) ? bodyFrame(body, size) : undefined;
}

/** Limbs, trunk and what hangs over them, each as the corners of the square around it. */
function clothesSpots(kind: GarmentKind, { breadth, neck, pelvis, down, arms, legs }: BodyFrame): Spot[] {
  const limbs = (spots: readonly Spot[], reach: number) =>
    spots.flatMap((spot) => square(spot, reach * breadth));
  const trunk = limbs([pelvis, mix(neck, pelvis, 0.5)], around.trunk);
  const hips = limbs([along(pelvis, down, around.hem * breadth)], around.trunk);
  const upper = sides.flatMap((side) => {
    const { shoulder, elbow, wrist } = arms[side];
    // As far beyond the wrist as fingers reach.
    return limbs([shoulder, elbow, wrist, mix(elbow, wrist, 1.3)], around.limb);
  });
  const knees = limbs([legs.Left.knee, legs.Right.knee], around.limb);
  const feet = limbs([legs.Left.ankle, legs.Right.ankle], around.limb);
  switch (kind) {
    case 'top':
      return [...trunk, ...hips, ...upper];
    case 'outerwear':
      return [...trunk, ...hips, ...upper, ...knees];
    case 'dress':
      return [...trunk, ...hips, ...upper, ...knees, ...feet];
    case 'bottom':
      return [...trunk, ...hips, ...limbs([neck], 0.3), ...knees, ...feet];
  }
}

function bagSpots(frame: BodyFrame): Spot[] {
  const { breadth, arms, down } = frame;
  return [
    ...clothesSpots('top', frame),
    ...sides.flatMap((side) => square(along(arms[side].wrist, down, breadth), 0.6 * breadth)),
  ];
}

function square([x, y]: Spot, reach: number): Spot[] {
  return [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
}

function* headParts(
  { makeup, accessories }: Wishes,
  person: TryonPerson,
  size: Size,
): Generator<Box | undefined> {
  const onHead = accessories.filter((kind) => kind !== 'watch' && kind !== 'bag');
  if (!makeup && onHead.length === 0) return;
  const face = faceBox(person, size);
  if (!face) return yield undefined;
  yield wider(face, head);
  if (onHead.includes('hat')) yield wider(face, { ...head, ...hat });
  if (onHead.includes('necklace')) yield wider(face, { ...head, ...bust });
}

interface Margins {
  readonly beside: number;
  readonly above: number;
  readonly beneath: number;
}

function wider({ x, y, width, height }: Box, { beside, above, beneath }: Margins): Box {
  return {
    x: x - beside * width,
    y: y - above * height,
    width: width * (1 + 2 * beside),
    height: height * (1 + above + beneath),
  };
}

function faceBox({ face }: TryonPerson, { width, height }: Size): Box | undefined {
  return face && boxAround(face.map(([x, y]): Spot => [x * width, y * height]));
}

/** The chin's lowest point, pixels from the top; guessed where only a nose is known. */
function chinOf(person: TryonPerson, size: Size): number | undefined {
  const face = faceBox(person, size);
  if (face) return face.y + face.height;
  const { nose, leftShoulder, rightShoulder } = person.body ?? {};
  if (!nose || !leftShoulder || !rightShoulder) return undefined;
  const shoulders = (leftShoulder.y + rightShoulder.y) / 2;
  return size.height * (nose.y + noseToChin * (shoulders - nose.y));
}
