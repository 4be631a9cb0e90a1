import type { Raster } from '@escena/core/raster';
import type { RunModel } from './open-models.ts';
import { pointInPhoto, type Region, sampleRegion } from './region.ts';

const inputSide = 192;
const pointCount = 468;
/** outer corners of the person's right and left eye: the face's own level */
const levelPoints = [33, 263] as const;
const margin = 1.5;
/** a region that the mesh has been read from is set anew about it, as often as this: the detector's box is rough */
const passes = 3;

/** A mesh in the photo's pixels, z too, and how sure the model is that there is a face. */
export interface Mesh {
  readonly points: readonly (readonly [number, number, number])[];
  /** 0…1 */
  readonly score: number;
}

/** Reads FaceMesh's 468 points, the region following the face. */
export function readMesh(photo: Raster, start: Region, facemesh: RunModel): Mesh {
  let region = start;
  let mesh = readOnce(photo, region, facemesh);
  for (let pass = 1; pass < passes; pass++) {
    region = regionAround(mesh);
    mesh = readOnce(photo, region, facemesh);
  }
  return mesh;
}

function readOnce(photo: Raster, region: Region, facemesh: RunModel): Mesh {
  const outputs = facemesh(sampleRegion(photo, region, { side: inputSide, low: 0, high: 1 }));
  const raw = outputs.find(({ length }) => length === 3 * pointCount) ?? new Float32Array(3 * pointCount);
  const [[flag = 0] = []] = outputs;
  const points = Array.from({ length: pointCount }, (_, k): [number, number, number] => [
    ...pointInPhoto(region, (raw[3 * k] ?? 0) / inputSide, (raw[3 * k + 1] ?? 0) / inputSide),
    ((raw[3 * k + 2] ?? 0) * region.side) / inputSide,
  ]);
  return { points, score: flag };
}

function regionAround({ points }: Mesh): Region {
  const [right, left] = levelPoints.map((index) => points[index] ?? [0, 0, 0]);
  const angle = Math.atan2((left?.[1] ?? 0) - (right?.[1] ?? 0), (left?.[0] ?? 0) - (right?.[0] ?? 0));
  // Bounds along the face's own axes.
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = points.map(([x, y]) => cos * x + sin * y);
  const down = points.map(([x, y]) => cos * y - sin * x);
  const [u0, u1, v0, v1] = [Math.min(...along), Math.max(...along), Math.min(...down), Math.max(...down)];
  const [u, v] = [(u0 + u1) / 2, (v0 + v1) / 2];
  return { x: cos * u - sin * v, y: sin * u + cos * v, side: margin * Math.max(u1 - u0, v1 - v0), angle };
}
