import { toAppError } from '@escena/core/app-error';
import type { BodyLandmarks } from '../landmarks/body-landmarks.ts';
import type { GarmentKind, GarmentLandmarks, GarmentPoint } from '../landmarks/garment-landmarks.ts';
import { bodyFrame } from './body-frame.ts';
import { inPixels } from './in-pixels.ts';
import { proposeFit } from './fit/propose-fit.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Nothing is known of what is worn. */
const nowhere = () => -1;

/**
 * Where a garment's points come to lie on a body by its joints alone, for pages to start from: a run knows the clothes that are worn, too, and
 * ends with them where they end about there already.
 * @param own the garment's points, fractions of its picture; and whether a collar stands on it, as `findGarmentPoints` tells
 * @returns fractions of the photo; undefined where the body is not known
 */
export function proposeOnBody(
  kind: GarmentKind,
  {
    points,
    picture,
    collar,
  }: { readonly points: GarmentLandmarks; readonly picture: Size; readonly collar: boolean },
  { body, photo }: { readonly body: BodyLandmarks; readonly photo: Size },
): GarmentLandmarks | undefined {
  try {
    const seen = { frame: bodyFrame(body, photo), worn: nowhere, body: nowhere };
    const neck = collar ? 'pointed' : 'round';
    const fit = proposeFit(kind, inPixels(points, picture), seen, neck).points;
    const places = Object.entries(fit).map(([name, [x, y]]) => [
      name as GarmentPoint,
      { x: x / photo.width, y: y / photo.height },
    ]);
    return Object.fromEntries(places) as GarmentLandmarks;
  } catch (thrown) {
    if (toAppError(thrown).code === 'tryon.body_not_found') return undefined;
    throw thrown;
  }
}
