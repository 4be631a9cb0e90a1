import type { BodyPoint } from '@escena/landmarks/body-points';
import type { BodyLandmarks } from '../landmarks/body-landmarks.ts';
import type { FaceLandmarks } from '../landmarks/face-landmarks.ts';
import type { HandLandmarks } from '../landmarks/hand-landmarks.ts';
import { type Position, position } from '../landmarks/position.ts';
import type { TryonPerson } from '../person.ts';
import type { Box } from './box.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The same person as a part of the photo has them: landmarks in fractions of that part. Those far beyond its edges stay out. Masks
 * are of the whole photo, so there are none.
 * @param region pixels. @param size the photo's, pixels
 */
export function personWithin({ body, face, hands }: TryonPerson, region: Box, size: Size): TryonPerson {
  const within = body && bodyWithin(body, region, size);
  return {
    ...(within && Object.keys(within).length > 0 && { body: within }),
    ...(face && { face: faceWithin(face, region, size) }),
    ...(hands && { hands: handsWithin(hands, region, size) }),
  };
}

function bodyWithin(body: BodyLandmarks, region: Box, size: Size): BodyLandmarks {
  const places = Object.entries(body).flatMap(([name, at]): [BodyPoint, Position][] => {
    if (!at) return [];
    const { success, data } = position.safeParse({
      x: (at.x * size.width - region.x) / region.width,
      y: (at.y * size.height - region.y) / region.height,
    });
    return success ? [[name as BodyPoint, data]] : [];
  });
  return Object.fromEntries(places);
}

function handsWithin(hands: HandLandmarks, region: Box, size: Size): HandLandmarks {
  return hands.map(({ points }) => ({
    points: points.map(([x, y]): [number, number] => [
      (x * size.width - region.x) / region.width,
      (y * size.height - region.y) / region.height,
    ]),
  }));
}

/** Depths are fractions of the width, as everywhere. */
function faceWithin(face: FaceLandmarks, region: Box, size: Size): FaceLandmarks {
  return face.map(([x, y, z]): [number, number, number] => [
    (x * size.width - region.x) / region.width,
    (y * size.height - region.y) / region.height,
    (z * size.width) / region.width,
  ]);
}
