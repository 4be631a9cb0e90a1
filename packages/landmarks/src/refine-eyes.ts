import type { Raster } from '@escena/core/raster';
import type { RunModel } from './open-models.ts';
import type { Mesh } from './read-mesh.ts';
import { pointInPhoto, type Region, sampleRegion } from './region.ts';

const inputSide = 64;
/** of an eye's width: what the model wants to see around it */
const margin = 2.3;
/** of the model's 76 points the last five are the iris: its middle, then its edge to the right, above, left, below */
const contourPoints = 71;
const irisPoints = 5;

interface Eye {
  readonly inner: number;
  readonly outer: number;
  /** the model knows eyes on the photo's left: the others are shown to it mirrored */
  readonly flip: boolean;
  /** mesh point of each point of the model's contour, by the place where a run of them starts */
  readonly contour: readonly (readonly [start: number, points: readonly number[]])[];
}

/** Runs of the model's contour and the mesh points that they are: eyelids, folds, brows (MediaPipe, "Iris"). */
const right: Eye = {
  inner: 133,
  outer: 33,
  flip: false,
  contour: [
    [0, [33, 7, 163, 144, 145, 153, 154, 155, 133]],
    [9, [246, 161, 160, 159, 158, 157, 173]],
    [16, [130, 25, 110, 24, 23, 22, 26, 112, 243]],
    [25, [247, 30, 29, 27, 28, 56, 190]],
    [32, [226, 31, 228, 229, 230, 231, 232, 233, 244]],
    [41, [113, 225, 224, 223, 222, 221, 189]],
    [48, [35, 124, 46, 53, 52, 65]],
    [54, [143, 111, 117, 118, 119, 120, 121, 128, 245]],
    [63, [156, 70, 63, 105, 66, 107, 55, 193]],
  ],
};
const left: Eye = {
  inner: 362,
  outer: 263,
  flip: true,
  contour: [
    [0, [263, 249, 390, 373, 374, 380, 381, 382, 362]],
    [9, [466, 388, 387, 386, 385, 384, 398]],
    [16, [359, 255, 339, 254, 253, 252, 256, 341, 463]],
    [25, [467, 260, 259, 257, 258, 286, 414]],
    [32, [446, 261, 448, 449, 450, 451, 452, 453, 464]],
    [41, [342, 445, 444, 443, 442, 441, 413]],
    [48, [265, 353, 276, 283, 282, 295]],
    [54, [372, 340, 346, 347, 348, 349, 350, 357, 465]],
    [63, [383, 300, 293, 334, 296, 336, 285, 417]],
  ],
};
/** Difference in depth of the eyes, in eye distances, from which the far eye's contour is the mesh's guess alone. */
const turnedAway = 0.35;

type Point = readonly [number, number, number];

/** The mesh with finer eyes and, as points 468–477, both irises: the person's right one first. */
export function refineEyes(photo: Raster, mesh: Mesh, iris: RunModel): Mesh {
  const at = (index: number): Point => mesh.points[index] ?? [0, 0, 0];
  const points = [...mesh.points];
  const apart = at(left.outer)[2] - at(right.outer)[2];
  const wide = Math.hypot(at(left.outer)[0] - at(right.outer)[0], at(left.outer)[1] - at(right.outer)[1]);
  for (const eye of [right, left]) {
    const [inner, outer] = [at(eye.inner), at(eye.outer)];
    const [from, to] = eye.flip ? [inner, outer] : [outer, inner];
    const region: Region = {
      x: (from[0] + to[0]) / 2,
      y: (from[1] + to[1]) / 2,
      side: margin * Math.hypot(to[0] - from[0], to[1] - from[1]),
      angle: Math.atan2(to[1] - from[1], to[0] - from[0]),
    };
    const [raw = new Float32Array()] = iris(
      sampleRegion(photo, region, { side: inputSide, low: 0, high: 1, flip: eye.flip }),
    );
    const read = (index: number, z: number): Point => {
      const u = (raw[3 * index] ?? 0) / inputSide;
      return [...pointInPhoto(region, eye.flip ? 1 - u : u, (raw[3 * index + 1] ?? 0) / inputSide), z];
    };
    const near = (eye.flip ? apart : -apart) < turnedAway * wide;
    for (const [start, indices] of near ? eye.contour : [])
      indices.forEach((index, k) => (points[index] = read(start + k, at(index)[2])));
    const depth = (inner[2] + outer[2]) / 2;
    for (let k = 0; k < irisPoints; k++) points.push(read(contourPoints + k, depth));
  }
  return { ...mesh, points };
}
