/** A person's photo as clothes need it: the clothes that go, bare skin, what stays in front; and the body they are on. */
import { AppError } from '@escena/core/app-error';
import { createFloatRaster, type Raster } from '@escena/core/raster';
import { findPeople } from '@escena/landmarks/find-people';
import { type PreparedCutOut, prepareCutOut } from '@escena/imaging/prepare-cut-out';
import { polygonMask } from '@escena/imaging/polygon-mask';
import { pushPull } from '@escena/imaging/push-pull';
import { findMarked } from '../../product/find-marked.ts';
import type { Selection } from '../../product/selection.ts';
import { unionOf } from '../../product/union-of.ts';
import { withoutMask } from '../../product/without-mask.ts';
import { readMask } from '../../read-mask.ts';
import type { RunContext } from '../../run.ts';
import { faceOval } from '../landmarks/face-contours.ts';
import type { FaceLandmarks } from '../landmarks/face-landmarks.ts';
import type { GarmentKind } from '../landmarks/garment-landmarks.ts';
import { type FoundLayers, findLayers } from '../layers/find-layers.ts';
import type { Layer } from '../layers/layer.ts';
import { alphaOfLayers, findHairAndHands, type InFront } from '../layers/layer-alphas.ts';
import type { TryonPerson } from '../person.ts';
import { bodyFrame } from './body-frame.ts';
import { armThickness } from './arm-thickness.ts';
import type { Thickness } from './bare-arm.ts';
import { depthOf } from './depth-of.ts';
import type { SeenBody } from './fit/fit.ts';
import type { Spot } from './spot.ts';

export interface SeenPerson extends SeenBody {
  /** 1 channel: the clothes that go, as they are seen */
  readonly wornAlpha: Raster;
  /** 1 channel: the same with what hides them: hair or a hand before them is no edge of theirs */
  readonly wornWhole: Raster;
  /** 1 channel: bare skin */
  readonly skin: Raster;
  /** 1 channel: the face down to the chin; undefined: none was found */
  readonly face?: Raster | undefined;
  readonly thickness: Thickness;
  /** what stays before whatever is put on; undefined: nothing does */
  readonly inFront: InFront | undefined;
}

/** Below this share of the photo no clothes were found. */
const leastWorn = 0.005;

/** Sees one person for one kind of garment after another. */
export type SeePerson = (kind: GarmentKind) => Promise<SeenPerson>;

/**
 * What all garments of a run have in common is looked for once, when the first one asks.
 * @returns a function that throws AppError `tryon.body_not_found`, `tryon.worn_not_found`, `not_found`, `image.mask_size`, `job.cancelled`
 */
export function personSeer(photo: Raster, person: TryonPerson, context: RunContext): SeePerson {
  let looked: Promise<Looked> | undefined;
  return async (kind) => seenFor(kind, await (looked ??= look(photo, person, context)));
}

interface Looked extends Pick<SeenPerson, 'frame' | 'inFront' | 'face'> {
  readonly prepared: PreparedCutOut;
  readonly found: FoundLayers;
  /** as a person marked it, for every kind */
  readonly worn: Raster | undefined;
  /** 1 channel */
  readonly skin: Raster;
}

async function look(photo: Raster, person: TryonPerson, context: RunContext): Promise<Looked> {
  const { signal } = context;
  const frame = bodyFrame(person.body ?? {}, photo);
  const prepared = prepareCutOut(photo);
  const { face, hands } = person;
  const people = await findPeople(photo, { signal });
  const found = await findLayers(prepared, { frame, face, hands, people, signal });
  const inFront = person.inFront
    ? await findSaid(photo, person.inFront, { context, prepared })
    : findHairAndHands(prepared, found);
  const worn = person.worn && (await findSaid(photo, person.worn, { context, prepared })).alpha;
  const skin = alphaOfLayers(prepared, found, ['skin']);
  return { frame, prepared, found, inFront, worn, skin, face: face && faceMask(face, photo) };
}

function seenFor(
  kind: GarmentKind,
  { frame, prepared, found, inFront, face, ...looked }: Looked,
): SeenPerson {
  const worn = looked.worn ?? alphaOfLayers(prepared, found, wornLayers(kind, found));
  if (worn.data.reduce((sum, value) => sum + value, 0) < 255 * leastWorn * worn.data.length)
    throw new AppError('tryon.worn_not_found');
  const wornWhole = inFront ? withHidden(worn, inFront.alpha) : worn;
  // A sleeve that a person marked is none of it.
  const skin = withoutMask(looked.skin, worn);
  const depths = { skin: depthOf(skin), worn: depthOf(wornWhole) };
  return {
    frame,
    worn: depths.worn,
    thickness: armThickness(frame, depths),
    body: depthOf(unionOf(wornWhole, skin)),
    wornAlpha: worn,
    wornWhole,
    skin,
    face,
    inFront,
  };
}

function faceMask(face: FaceLandmarks, { width, height }: Raster): Raster {
  const ring = faceOval.map((k): Spot => {
    const [x, y] = face[k] ?? [0, 0];
    return [x * width, y * height];
  });
  return polygonMask([ring], { width, height });
}

async function findSaid(
  photo: Raster,
  { maskId, ...marks }: Selection,
  { context, prepared }: { readonly context: RunContext; readonly prepared: PreparedCutOut },
): Promise<InFront> {
  const mask = maskId === undefined ? undefined : await readMask(maskId, photo, context.pictures);
  const { alpha, foreground } = await findMarked(
    photo,
    { ...marks, mask },
    { signal: context.signal, prepared },
  );
  return { alpha, colors: foreground };
}

function wornLayers(kind: GarmentKind, { isOnePiece }: FoundLayers): readonly Layer[] {
  switch (kind) {
    case 'top':
    case 'outerwear':
    // Trousers that a dress does not reach go on below it: what would be beneath them nobody can know.
    case 'dress':
      return ['upper'];
    case 'bottom':
      return [isOnePiece ? 'upper' : 'lower'];
  }
}

/** The clothes as if nothing hung before them: behind it they go on as they do about it. */
function withHidden(worn: Raster, before: Raster): Raster {
  const { width, height } = worn;
  const seen = createFloatRaster(width, height, 1);
  const known = new Float32Array(width * height);
  for (let i = 0; i < known.length; i++) {
    if ((before.data[i] ?? 0) > 0) continue;
    known[i] = 1;
    seen.data[i] = (worn.data[i] ?? 0) > 127 ? 1 : 0;
  }
  const around = known.includes(1) ? pushPull(seen, known) : seen;
  const data = worn.data.map((value, i) => {
    const hides = before.data[i] ?? 0;
    return hides > 0 && (around.data[i] ?? 0) > 0.5 ? Math.min(255, value + hides) : value;
  });
  return { ...worn, data };
}
