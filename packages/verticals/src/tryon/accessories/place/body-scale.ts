import type { Point } from '../../landmarks/face-in-photo.ts';
import type { BodyLandmarks } from '../../landmarks/body-landmarks.ts';
import type { BodyPoint } from '@escena/landmarks/body-points';

/** Between the joints, means of adults, millimetres (NASA-STD-3000, anthropometry). */
const shouldersMm = 360;
const forearmMm = 250;

/** A body in the photo's pixels. */
export interface BodyInPhoto {
  point(name: BodyPoint): Point | undefined;
  /** pixels of a millimetre, as far as the shoulders or a forearm say */
  readonly perMm: number | undefined;
}

export function bodyInPhoto(
  body: BodyLandmarks | undefined,
  { width, height }: { readonly width: number; readonly height: number },
): BodyInPhoto {
  const point = (name: BodyPoint): Point | undefined => {
    const at = body?.[name];
    return at && [at.x * width, at.y * height];
  };
  const apart = (a: BodyPoint, b: BodyPoint): number => {
    const [p, q] = [point(a), point(b)];
    return p && q ? Math.hypot(p[0] - q[0], p[1] - q[1]) : 0;
  };
  // What is seen at a slant looks short: the longest measure is the truest.
  const perMm = Math.max(
    apart('leftShoulder', 'rightShoulder') / shouldersMm,
    apart('leftElbow', 'leftWrist') / forearmMm,
    apart('rightElbow', 'rightWrist') / forearmMm,
  );
  return { point, perMm: perMm > 0 ? perMm : undefined };
}
