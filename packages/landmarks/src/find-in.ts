import type { Raster } from '@escena/core/raster';
import { detectFace } from './detect-face.ts';
import { findBody } from './find-body.ts';
import { findHands } from './find-hands.ts';
import type { BodyPoint } from './body-points.ts';
import type { Found, HandPoint, MeshPoint } from './found.ts';
import type { Models } from './open-models.ts';
import { type Mesh, readMesh } from './read-mesh.ts';
import { refineEyes } from './refine-eyes.ts';
import type { Region } from './region.ts';

/** a mesh that the model is less sure of shows no face */
const leastFaceScore = 0.5;
/** of the distance between the points of a head: the square that a face is looked for in */
const headMargin = 4;
const headPoints: readonly BodyPoint[] = ['nose', 'leftEye', 'rightEye', 'leftEar', 'rightEar'];

/** What shows of a person in the photo; of several the largest face, the clearest body and the surest hands. */
export function findIn(photo: Raster, models: Models): Found {
  const { width, height } = photo;
  const body = findBody(photo, models['movenet-lightning']);
  const face = findFace(photo, body, models);
  const hands = findHands(photo, body, models);
  return {
    faceScore: face?.score ?? 0,
    ...(face && { face: face.points.map(([x, y, z]): MeshPoint => [x / width, y / height, z / width]) }),
    ...(body && {
      body: Object.fromEntries(
        Object.entries(body).map(([name, { x, y, score }]) => [name, { x: x / width, y: y / height, score }]),
      ),
    }),
    ...(hands.length > 0 && {
      hands: hands.map(({ points, score }) => ({
        score,
        points: points.map(([x, y]): HandPoint => [x / width, y / height]),
      })),
    }),
  };
}

function findFace(photo: Raster, body: ReturnType<typeof findBody>, models: Models): Mesh | undefined {
  for (const region of whereFacesAre(photo, body)) {
    const start = detectFace(photo, region, models.blazeface);
    if (!start) continue;
    const mesh = readMesh(photo, start, models.facemesh);
    if (mesh.score >= leastFaceScore) return refineEyes(photo, mesh, models.iris);
  }
  return undefined;
}

/** The whole photo; then, since a face in a full-length picture is a few of the detector's pixels, where the body's head is. */
function* whereFacesAre({ width, height }: Raster, body: ReturnType<typeof findBody>): Generator<Region> {
  yield { x: width / 2, y: height / 2, side: Math.max(width, height), angle: 0 };
  const head = headPoints.flatMap((name) => body?.[name] ?? []);
  const [first] = head;
  if (!first || head.length < 2) return;
  const xs = head.map(({ x }) => x);
  const ys = head.map(({ y }) => y);
  const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  yield {
    x: (Math.max(...xs) + Math.min(...xs)) / 2,
    y: (Math.max(...ys) + Math.min(...ys)) / 2,
    side: headMargin * extent,
    angle: 0,
  };
}
