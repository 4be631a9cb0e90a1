/** A person's photo in layers: the clothes that go, bare skin, what stays in front; and the body they are on. */
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { cutOut } from '@escena/imaging/cut-out';
import type { CutOutMarks } from '@escena/imaging/cut-out-marks';
import { lightAt } from '@escena/imaging/light-at';
import { linearToOklab, type Triple } from '@escena/imaging/color';
import type { PreparedCutOut } from '@escena/imaging/prepare-cut-out';
import { findLandmarks } from '@escena/landmarks/find-landmarks';
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
  const body = person.body ?? (await findLandmarks(photo, { signal })).body ?? {};
  const frame = bodyFrame(body, photo);
  const { alpha: wornAlpha, prepared } = await find(
    photo,
    person.worn ?? proposedMarks(kind, frame, photo),
    context,
  );
  if (wornAlpha.data.reduce((sum, value) => sum + value, 0) < 255 * leastWorn * wornAlpha.data.length)
    throw new AppError('tryon.worn_not_found');
  const worn = depthOf(wornAlpha);
  const skin = await findSkin(photo, { frame, worn, prepared, signal });
  const inFront = person.inFront && (await find(photo, person.inFront, context, prepared)).alpha;
  return { frame, worn, body: depthOf(unionOf(wornAlpha, skin)), wornAlpha, skin, inFront };
}

async function find(
  photo: Raster,
  asked: Selection & { readonly strokes?: readonly Stroke[] | undefined },
  { pictures, signal }: RunContext,
  prepared?: PreparedCutOut,
) {
  const { maskId, ...marks } = asked;
  const mask = maskId === undefined ? undefined : await readMask(maskId, photo, pictures);
  return findMarked(photo, { ...marks, mask }, { signal, prepared });
}

/** Down the middle of what the kind covers; head and hands are none of it. */
function proposedMarks(kind: GarmentKind, frame: BodyFrame, photo: Raster): Selection {
  const { neck, pelvis, down, toLeft, breadth, arms, legs } = frame;
  const radius = 0.006;
  const at = ([x, y]: Spot) => ({ x: clamp(x / photo.width), y: clamp(y / photo.height) });
  const line = (keep: boolean, ...spots: Spot[]) => ({ keep, radius, points: spots.map(at) });
  const inset = (share: number, out: number): Spot => along(mix(neck, pelvis, share), toLeft, out * breadth);
  const lower = [legs.Left, legs.Right].map(({ hip, knee }) =>
    line(true, mix(hip, knee, 0.1), mix(hip, knee, 0.6)),
  );
  const upper = [
    line(true, inset(0.25, 0.2), inset(0.75, 0.15)),
    line(true, inset(0.25, -0.2), inset(0.75, -0.15)),
  ];
  const away = [
    line(false, along(neck, down, -0.45 * breadth), along(neck, down, -0.6 * breadth)),
    ...sides.map((side) => line(false, mix(arms[side].elbow, arms[side].wrist, 0.8), arms[side].wrist)),
  ].filter(({ points }) => points.every(({ x, y }) => x > 0 && x < 1 && y > 0 && y < 1));
  if (kind === 'bottom') return { strokes: [...lower, line(false, inset(0.3, 0), inset(0.6, 0))] };
  return { strokes: [...upper, ...(kind === 'dress' ? lower : []), ...away] };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Bare arms and neck, learnt from where the joints say that they are and the clothes say that they are not. */
async function findSkin(
  photo: Raster,
  o: {
    readonly frame: BodyFrame;
    readonly worn: Depth;
    readonly prepared: PreparedCutOut;
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
  const near = nakedMask(o.frame, photo, skinReach);
  for (let i = 0; i < alpha.data.length; i++) alpha.data[i] = Math.min(alpha.data[i] ?? 0, near.data[i] ?? 0);
  return alpha;
}

/** shoulder breadths beyond the shape that arms and chest usually have */
const skinReach = 0.06;

/** Colours further apart than this are not of one skin in one photo: OKLab, its lightness counted half. */
const sameSkin = 0.12;

/** Of all places those whose colour is about the likeliest ones' own. */
function alike(photo: Raster, likely: readonly Spot[], others: readonly Spot[]): Spot[] {
  const colorAt = ([x, y]: Spot): Triple => {
    const [l, a, b] = linearToOklab(lightAt(photo, Math.floor(y) * photo.width + Math.floor(x)));
    return [l / 2, a, b];
  };
  const colors = likely.map(colorAt);
  const usual = [0, 1, 2].map(
    (k) => colors.map((color) => color[k] ?? 0).sort((a, b) => a - b)[colors.length >> 1] ?? 0,
  );
  return [...likely, ...others].filter((spot) => {
    const color = colorAt(spot);
    return Math.hypot(...color.map((value, k) => value - (usual[k] ?? 0))) < sameSkin;
  });
}
