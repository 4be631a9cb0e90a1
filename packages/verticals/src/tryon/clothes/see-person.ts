/** A person's photo in layers: the clothes that go, bare skin, what stays in front; and the body they are on. */
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { cutOut } from '@escena/imaging/cut-out';
import type { CutOutMarks } from '@escena/imaging/cut-out-marks';
import { lightAt } from '@escena/imaging/light-at';
import { linearToOklab, type Triple } from '@escena/imaging/color';
import { polygonMask } from '@escena/imaging/polygon-mask';
import type { PreparedCutOut } from '@escena/imaging/prepare-cut-out';
import { findMarked } from '../../product/find-marked.ts';
import type { Selection } from '../../product/selection.ts';
import { unionOf } from '../../product/union-of.ts';
import { readMask } from '../../read-mask.ts';
import type { RunContext } from '../../run.ts';
import type { GarmentKind } from '../landmarks/garment-landmarks.ts';
import type { TryonPerson } from '../person.ts';
import { type BodyFrame, bodyFrame, sides } from './body-frame.ts';
import { nakedMask } from './bare-beneath.ts';
import { depthOf } from './depth-of.ts';
import type { SeenBody } from './propose-fit.ts';
import { spread } from './polyline.ts';
import { along, mix, type Spot } from './spot.ts';
import type { Depth } from './trace-edge.ts';

export interface SeenPerson extends SeenBody {
  /** 1 channel: the clothes that go */
  readonly wornAlpha: Raster;
  /** 1 channel: bare arms and neck */
  readonly skin: Raster;
  /** 1 channel: what a person says stays before whatever is put on */
  readonly inFront: Raster | undefined;
}

/** Below this share of the photo no clothes were found. */
const leastWorn = 0.005;

type Stroke = NonNullable<CutOutMarks['strokes']>[number];

/** @throws AppError `tryon.body_not_found`, `tryon.worn_not_found`, `not_found`, `image.mask_size`, `job.cancelled` */
export async function seePerson(
  photo: Raster,
  person: TryonPerson,
  { kind, context }: { readonly kind: GarmentKind; readonly context: RunContext },
): Promise<SeenPerson> {
  const { signal } = context;
  const frame = bodyFrame(person.body ?? {}, photo);
  const { alpha: wornAlpha, prepared } = await find(
    photo,
    person.worn ?? proposedMarks(kind, frame, photo),
    context,
  );
  if (!person.worn) {
    within(wornAlpha, reachOfClothes(frame, photo));
    if (coversThroat(wornAlpha, frame))
      throw new AppError('tryon.worn_not_found', { detail: 'clothes and skin look alike' });
  }
  if (wornAlpha.data.reduce((sum, value) => sum + value, 0) < 255 * leastWorn * wornAlpha.data.length)
    throw new AppError('tryon.worn_not_found');
  const worn = depthOf(wornAlpha);
  const skin = await findSkin(photo, { frame, worn, prepared, signal });
  const inFront = person.inFront && (await find(photo, person.inFront, context, prepared)).alpha;
  return { frame, worn, body: depthOf(unionOf(wornAlpha, skin)), wornAlpha, skin, inFront };
}

async function find(
  photo: Raster,
  asked: Selection,
  { pictures, signal }: RunContext,
  prepared?: PreparedCutOut,
) {
  const { maskId, ...marks } = asked;
  const mask = maskId === undefined ? undefined : await readMask(maskId, photo, pictures);
  return findMarked(photo, { ...marks, mask }, { signal, prepared });
}

/** In OKLab, its lightness counted half: places of the worn clothes' own colour, and places of quite another. */
const sameCloth = 0.025;
const otherThing = 0.1;

/** Down the middle of what the kind covers, and where else its colour is; head, hands and bare arms are none of it. */
function proposedMarks(kind: GarmentKind, frame: BodyFrame, photo: Raster): Selection {
  const { neck, pelvis, down, toLeft, breadth, arms, legs } = frame;
  const isSeen = ([x, y]: Spot): boolean => x >= 1 && y >= 1 && x < photo.width - 1 && y < photo.height - 1;
  const inset = (share: number, out: number): Spot => along(mix(neck, pelvis, share), toLeft, out * breadth);
  const thighs = [legs.Left, legs.Right].flatMap(({ hip, knee }) =>
    spread([mix(hip, knee, 0.1), mix(hip, knee, 0.6)], 4),
  );
  const chest = [0.3, 0.45, 0.6, 0.75].flatMap((share) => [-0.2, 0, 0.2].map((out) => inset(share, out)));
  const sure = {
    top: chest,
    outerwear: chest,
    dress: [...chest, ...thighs],
    bottom: [...thighs, legs.Left.hip, legs.Right.hip],
  }[kind].filter(isSeen);
  const limbs =
    kind === 'bottom'
      ? chest
      : sides.flatMap((side) =>
          spread([mix(arms[side].shoulder, arms[side].elbow, 0.1), arms[side].elbow, arms[side].wrist], 12),
        );
  const rest = [
    ...limbs,
    ...(kind === 'top' || kind === 'outerwear' ? thighs : []),
    along(neck, down, -0.3 * breadth),
    along(neck, down, -0.5 * breadth),
  ].filter(isSeen);
  if (sure.length === 0) throw new AppError('tryon.worn_not_found', { detail: 'not in the photo' });
  const colors = sure.map((spot) => halfLight(photo, spot));
  const off = (spot: Spot): number => {
    const own = halfLight(photo, spot);
    return Math.min(...colors.map((color) => Math.hypot(...own.map((value, k) => value - (color[k] ?? 0)))));
  };
  const beside = sides.flatMap((side) => {
    const out = (side === 'Left' ? 1 : -1) * breadth;
    return [
      ...spread([arms[side].shoulder, arms[side].elbow], 4).map((spot) => along(spot, toLeft, 0.35 * out)),
      along(along(arms[side].shoulder, down, -0.3 * breadth), toLeft, 0.1 * out),
    ];
  });
  const click =
    (keep: boolean) =>
    ([x, y]: Spot) => ({ x: clamp(x / photo.width), y: clamp(y / photo.height), keep });
  return {
    clicks: [
      ...[...sure, ...rest.filter((spot) => off(spot) < sameCloth)].map(click(true)),
      ...[...rest.filter((spot) => off(spot) > otherThing), ...beside.filter(isSeen)].map(click(false)),
    ],
  };
}

/** OKLab with its lightness counted half: light varies over one thing more than its colour does. */
function halfLight(photo: Raster, [x, y]: Spot): Triple {
  const [l, a, b] = linearToOklab(lightAt(photo, Math.floor(y) * photo.width + Math.floor(x)));
  return [l / 2, a, b];
}

/** Where clothes of that body can be at all: a bright wall beside a white shirt is none. */
function reachOfClothes(frame: BodyFrame, photo: Raster): Raster {
  const { neck, pelvis, down, toLeft, breadth, legs } = frame;
  const at = (from: Spot, out: number, lower: number): Spot =>
    along(along(from, toLeft, out * breadth), down, lower * breadth);
  const knees = mix(legs.Left.knee, legs.Right.knee, 0.5);
  const edge = (sign: number): Spot[] => [
    at(neck, sign * 0.25, -0.3),
    at(neck, sign * 0.55, -0.05),
    at(pelvis, sign * 0.65, 0),
    at(knees, sign * 0.8, 0.2),
  ];
  return unionOf(nakedMask(frame, photo, 0.07), polygonMask([[...edge(1), ...edge(-1).reverse()]], photo));
}

/** Whether what was taken for clothes is skin as well. */
function coversThroat({ width, height, data }: Raster, { neck, down, breadth }: BodyFrame): boolean {
  const seen = [0.25, 0.3, 0.35]
    .map((up) => along(neck, down, -up * breadth))
    .filter(([x, y]) => x >= 0 && y >= 0 && x < width && y < height);
  const covered = seen.filter(([x, y]) => (data[Math.floor(y) * width + Math.floor(x)] ?? 0) > 127);
  return covered.length > seen.length / 2;
}

function within(mask: Raster, limit: Raster): void {
  for (let i = 0; i < mask.data.length; i++) mask.data[i] = Math.min(mask.data[i] ?? 0, limit.data[i] ?? 0);
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Bare arms and neck, learnt from where the joints say that they are and the clothes say that they are not. */
async function findSkin(
  photo: Raster,
  o: {
    readonly frame: BodyFrame;
    readonly worn: Depth;
    readonly prepared: PreparedCutOut | undefined;
    readonly signal: AbortSignal | undefined;
  },
): Promise<Raster> {
  const { arms, neck, down, toLeft, breadth } = o.frame;
  const isSeen = ([x, y]: Spot): boolean => x >= 0 && y >= 0 && x < photo.width && y < photo.height;
  const isBare = (spot: Spot): boolean => isSeen(spot) && o.worn(spot) < -0.02 * breadth;
  const limbs = sides.flatMap((side) =>
    spread([arms[side].shoulder, arms[side].elbow, arms[side].wrist], 24),
  );
  const throat = [0.12, 0.17, 0.22, 0.27].map((up) => along(neck, down, -up * breadth));
  const slopes = [0.2, 0.3, 0.4].flatMap((out) =>
    [0.02, 0.08, 0.14].flatMap((up) =>
      [out, -out].map((one) => along(along(neck, toLeft, one * breadth), down, -up * breadth)),
    ),
  );
  const bareThroat = throat.filter(isBare);
  const bareLimbs = limbs.filter(isBare);
  const keep =
    bareThroat.length > 0
      ? alike(photo, bareThroat, [...bareLimbs, ...slopes.filter(isBare)])
      : alike(photo, bareLimbs, []);
  if (keep.length === 0) return createRaster(photo.width, photo.height, 1);
  const beside = sides.flatMap((side) =>
    [-0.25, -0.2, 0.25, 0.35, 0.45].flatMap((out) =>
      spread([arms[side].shoulder, arms[side].elbow], 5).map((spot) =>
        along(spot, toLeft, (side === 'Left' ? out : -out) * breadth),
      ),
    ),
  );
  const cloth = [0.15, 0.4, 0.65, 0.9].flatMap((t) =>
    [-0.3, -0.15, 0, 0.15, 0.3].map((out) => along(mix(neck, o.frame.pelvis, t), toLeft, out * breadth)),
  );
  const remove = [...beside.filter(isBare), ...cloth.filter((spot) => o.worn(spot) > 0.01 * breadth)];
  const dots = (spots: readonly Spot[], kept: boolean): Stroke[] =>
    spots.map(([x, y]) => ({
      keep: kept,
      radius: 0.006,
      points: [{ x: x / photo.width, y: y / photo.height }],
    }));
  const { alpha } = await cutOut(
    photo,
    { strokes: [...dots(keep, true), ...dots(remove, false)] },
    { prepared: o.prepared, signal: o.signal },
  );
  // A wall of the same colour is none of it.
  within(alpha, nakedMask(o.frame, photo, skinReach));
  return alpha;
}

/** shoulder breadths beyond the shape that arms and chest usually have */
const skinReach = 0.06;

/** Colours further apart than this are not of one skin in one photo: OKLab, its lightness counted half. */
const sameSkin = 0.12;

/** Of all places those whose colour is about the likeliest ones' own. */
function alike(photo: Raster, likely: readonly Spot[], others: readonly Spot[]): Spot[] {
  const colors = likely.map((spot) => halfLight(photo, spot));
  const usual = [0, 1, 2].map(
    (k) => colors.map((color) => color[k] ?? 0).sort((a, b) => a - b)[colors.length >> 1] ?? 0,
  );
  return [...likely, ...others].filter((spot) => {
    const color = halfLight(photo, spot);
    return Math.hypot(...color.map((value, k) => value - (usual[k] ?? 0))) < sameSkin;
  });
}
