/** Where an accessory lies on its picture and comes to lie on a person, for pages to draw and to start from: as the run itself finds it. */
import { toAppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { maskBounds } from '@escena/imaging/mask';
import { faceInPhoto, type Point } from '../../landmarks/face-in-photo.ts';
import { headFrame } from '../../landmarks/head-frame.ts';
import type { Position } from '../../landmarks/position.ts';
import type { TryonPerson } from '../../person.ts';
import type { Accessory } from '../accessory.ts';
import { findOwnPoints } from '../sprite/find-own-points.ts';
import { bodyInPhoto } from './body-scale.ts';
import { placeAccessory } from './place-accessory.ts';
import { spanOf } from './places-of.ts';
import type { Shape } from './wearer.ts';

/** By the names of `accessoryPoints`. */
export type Positions = Readonly<Record<string, Position>>;

export interface ProposedPlaces {
  /** fractions of its own picture; undefined: a 3D model, which has none */
  readonly own: Positions | undefined;
  /** a copy for each that is worn, fractions of the photo; none: it cannot be told where it goes */
  readonly copies: readonly { readonly side: 'left' | 'right' | 'both'; readonly place: Positions }[];
}

/** What is known of an accessory's shape: its outline on its picture, 1 channel; or a 3D model's size, metres. */
export type AccessoryShape =
  { readonly alpha: Raster } | { readonly size: { readonly width: number; readonly height: number } };

/** @param photo 3 channels; a small copy does. @throws AppError only what is no fault of the photo's */
export function proposePlaces(
  accessory: Accessory,
  of: AccessoryShape,
  { photo, person }: { readonly photo: Raster; readonly person: TryonPerson },
): ProposedPlaces {
  const points = person.face && faceInPhoto(person.face, photo);
  const face = points && { points, frame: headFrame(points) };
  const wearer = { photo, face, body: bodyInPhoto(person.body, photo) };
  const found = 'alpha' in of ? ofPicture(accessory, of.alpha) : { own: undefined, shape: ofModel(of.size) };
  if (!found) return { own: undefined, copies: [] };
  try {
    const copies = placeAccessory(accessory, wearer, found.shape).map(
      ({ side = 'both' as const, placed }) => ({ side, place: inFractions(placed, photo) }),
    );
    return { own: found.own, copies };
  } catch (thrown) {
    if (toAppError(thrown).code === 'tryon.no_place') return { own: found.own, copies: [] };
    throw thrown;
  }
}

function ofPicture({ kind }: Accessory, alpha: Raster) {
  const box = maskBounds(alpha, 127);
  if (!box) return undefined;
  const points = findOwnPoints(kind, alpha, box);
  const tall = (box.bottom - box.top) / (box.right - box.left);
  const shape: Shape = { span: spanOf(points), tall };
  return { own: inFractions(points, alpha), shape };
}

function ofModel({ width, height }: { readonly width: number; readonly height: number }): Shape {
  const tall = height / width;
  return { span: tall, tall, wideMm: 1000 * width };
}

function inFractions(
  points: Readonly<Record<string, Point>>,
  { width, height }: { readonly width: number; readonly height: number },
): Positions {
  return Object.fromEntries(
    Object.entries(points).map(([name, [x, y]]) => [name, { x: x / width, y: y / height }]),
  );
}
