import type { Raster } from '@escena/core/raster';
import { type BodyPoint, bodyPoints } from './body-points.ts';
import type { RunModel } from './open-models.ts';
import { pointInPhoto, type Region, sampleRegion } from './region.ts';

const inputSide = 192;
/** a point that the model is less sure of is a guess, and left out */
const leastScore = 0.3;
/** points that make a body of them: fewer are a shadow on a wall */
const fewest = 4;
/** of the body's own extent, for a second and closer look */
const closer = 1.3;
/** A head that the photo cuts off is looked for in the black above it: the model knows whole persons best. */
const roomAbove = [0, 0.25] as const;

interface Pose {
  /** in the photo's pixels */
  readonly points: readonly { readonly x: number; readonly y: number; readonly score: number }[];
  readonly sure: number;
}

/** A body in the photo's pixels; undefined: none. */
export function findBody(
  photo: Raster,
  movenet: RunModel,
): Partial<Record<BodyPoint, { x: number; y: number; score: number }>> | undefined {
  const { width, height } = photo;
  let best: Pose | undefined;
  const look = (region: Region): void => {
    const pose = readPose(photo, region, movenet);
    if (!best || pose.sure > best.sure) best = pose;
  };
  for (const above of roomAbove) {
    const tall = height * (1 + above);
    look({ x: width / 2, y: height - tall / 2, side: Math.max(width, tall), angle: 0 });
  }
  if (best && best.sure > 0) look(regionAround(best));
  const seen = (best?.points ?? []).map((point) => ({ ...point, shows: point.score >= leastScore }));
  if (seen.filter(({ shows }) => shows).length < fewest) return undefined;
  return Object.fromEntries(
    bodyPoints.flatMap((name, k) => {
      const point = seen[k];
      return point?.shows ? [[name, { x: point.x, y: point.y, score: point.score }]] : [];
    }),
  );
}

function readPose(photo: Raster, region: Region, movenet: RunModel): Pose {
  const input = Int32Array.from(sampleRegion(photo, region, { side: inputSide, low: 0, high: 255 }));
  const [raw = new Float32Array()] = movenet(input);
  const points = bodyPoints.map((_, k) => {
    const [x, y] = pointInPhoto(region, raw[3 * k + 1] ?? 0, raw[3 * k] ?? 0);
    return { x, y, score: raw[3 * k + 2] ?? 0 };
  });
  const sure = points.reduce((sum, { score }) => sum + (score >= leastScore ? score : 0), 0);
  return { points, sure };
}

function regionAround({ points }: Pose): Region {
  const shown = points.filter(({ score }) => score >= leastScore);
  const xs = shown.map(({ x }) => x);
  const ys = shown.map(({ y }) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, side: closer * Math.max(x1 - x0, y1 - y0), angle: 0 };
}
