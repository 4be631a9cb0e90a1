import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { type Camera, floorPoint, resizeCamera, type Vec2, type Vec3 } from '../camera.ts';
import type { BinaryMask } from './binary-mask.ts';
import { cameraEvidence } from './camera-evidence.ts';
import { estimateFloorInSteps } from './estimate-floor.ts';
import { farthestFloor } from './floor-geometry.ts';
import { estimateLight } from './estimate-light.ts';
import { findOpenings, stretchOpening } from './find-openings.ts';
import { findCamera, type FoundCamera, settleTurn } from './find-camera.ts';
import type { PoseEstimate } from './find-pose.ts';
import { findCeiling } from './find-ceiling.ts';
import { findWalls, type FoundWall } from './find-walls.ts';
import { floorFeatures } from './floor-features.ts';
import { floorMask } from './floor-mask.ts';
import { floorPlan, freeArea } from './floor-plan.ts';
import { toCamera } from './manhattan-pose.ts';
import { plainSurfaces } from './plain-surfaces.ts';
import { rasterizePolygon } from './rasterize-polygon.ts';
import { risingWalls } from './rising-walls.ts';
import type { CameraHints, FloorPlan, Measurement, Opening, Room } from './room.ts';
import { findScale, typicalCeiling } from './scale-clues.ts';
import { createWorkingImage, type WorkingImage } from './working-image.ts';

export interface RoomOptions {
  /** the floor as the user marked it, corners in fractions of width and height */
  readonly floorPolygon?: readonly Vec2[];
  /** from EXIF */
  readonly focalLength35mm?: number;
  readonly camera?: CameraHints | undefined;
  readonly measurement?: Measurement | undefined;
  readonly signal?: AbortSignal;
}

const regionSide = 320;
const maskSide = 768;
/** square metres: nothing stands on less */
const smallestFloor = 0.1;
/** square metres under which floor below the picture is counted on, and metres of it */
const littleFloor = 0.6;
const beyondFrame = 0.6;
/** metres: lines on a wall below are those of something else */
const lowestCeiling = 2.2;

/**
 * What one photograph tells about a room: camera, scale, free floor, walls and light. Classical vision throughout, no
 * learned model; the same photo and options give the same room.
 *
 * @param photo display-referred, any channels, any size
 * @throws AppError `staging.no_floor` when no free floor is seen (never with a `floorPolygon`), `input.invalid` for a measurement
 *   that does not begin on the floor, `job.cancelled`
 */
export function estimateRoom(photo: Raster, options: RoomOptions = {}): Room {
  const steps = estimateRoomInSteps(photo, options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    throwIfAborted(options.signal);
  }
}

/** The same for who wants to be heard in between: it yields after every half second or less of work. */
export function* estimateRoomInSteps(
  photo: Raster,
  options: Omit<RoomOptions, 'signal'> = {},
): Generator<void, Room, void> {
  const { focalLength35mm, camera: hints } = options;
  const seen = findCamera(photo, { focalLength35mm, hints });
  yield;
  const small = createWorkingImage(photo, regionSide);
  const floor = yield* findFloor(photo, small, { ...seen, options });
  yield;

  const { mask } = floor;
  const { pose, prior, segments, image } = settleTurn(seen, photo, mask);
  const unit = unitCamera(pose, photo);
  const trusted = trustedDistance(pose, unit, Math.max(photo.width, photo.height));
  const edges = findWalls(mask, resizeCamera(unit, mask.width, mask.height), trusted);
  const floorSeen = shrunk(mask, small);
  const { standing } = floor;
  const unitWalls = standing
    ? risingWalls(edges, {
        features: floorFeatures(small),
        floor: floorSeen,
        standing,
        camera: resizeCamera(unit, small.width, small.height),
      })
    : edges;
  yield;
  const foundOpenings = findOpenings(image, {
    camera: resizeCamera(unit, image.width, image.height),
    walls: unitWalls,
    floor: mask,
  });
  yield;
  const ceiling = findCeiling(segments, unit, unitWalls);
  const scale = findScale(unit, {
    ceiling,
    doors: doorHeads(foundOpenings),
    measurement: options.measurement,
  });
  const camera: Camera = { ...unit, position: [0, scale.cameraHeight, 0] };
  const walls = unitWalls.map((wall) => stretched(wall, scale.cameraHeight));
  const seenCeiling = (ceiling ?? 0) * scale.cameraHeight;
  const ceilingHeight = seenCeiling >= lowestCeiling ? seenCeiling : typicalCeiling;
  const farthest = Math.min(farthestFloor, trusted * scale.cameraHeight);
  const plan = planOf(floor, resizeCamera(camera, mask.width, mask.height), farthest);
  const area = freeArea(plan);
  // Without a single line of a room, any even surface would pass for a floor: a wall, the sky.
  const lines = pose.supports.reduce((sum, count) => sum + count, 0);
  if (floor.source === 'estimated' && (area < smallestFloor || lines === 0))
    throw new AppError('staging.no_floor', {
      detail: `${area.toFixed(2)} m² seen, confidence ${floor.confidence.toFixed(2)}, ${lines} lines of the room`,
    });

  const plain = plainSurfaces(small, floorSeen);
  const openings = foundOpenings.map((opening) => stretchOpening(opening, scale.cameraHeight));
  const light = estimateLight(
    small,
    { camera: resizeCamera(camera, small.width, small.height), walls, ceilingHeight },
    {
      floor: floorSeen,
      plain: plain.data,
      openings,
      stand: middleOf(mask, resizeCamera(camera, mask.width, mask.height)),
    },
  );
  return {
    camera,
    evidence: cameraEvidence({ photo, pose, prior, scale, hints }),
    floor: {
      mask: { width: mask.width, height: mask.height, channels: 1, data: mask.data.map((on) => on * 255) },
      plan,
      source: floor.source,
      confidence: floor.confidence,
    },
    walls: walls.map(({ a, b, confidence }) => ({ a, b, confidence })),
    ceilingHeight,
    light,
    plain: { width: plain.width, height: plain.height, channels: 1, data: plain.data.map((on) => on * 255) },
    openings,
  };
}

/** Where hardly any floor is seen, what is seen of it at the bottom edge is taken to go on below the picture. */
function planOf({ mask, source }: Floor, camera: Camera, farthest: number): FloorPlan {
  const seen = floorPlan(mask, camera, { farthest });
  if (source === 'user' || freeArea(seen) >= littleFloor) return seen;
  return floorPlan(mask, camera, { farthest, beyondFrame });
}

interface Floor {
  readonly mask: BinaryMask;
  readonly source: 'estimated' | 'user';
  readonly confidence: number;
  /** at the working image's size; absent: a person marked the floor, and its edges are taken as they are */
  readonly standing?: BinaryMask;
}

function* findFloor(
  photo: Raster,
  small: WorkingImage,
  given: Pick<FoundCamera, 'pose' | 'segments'> & { options: RoomOptions },
): Generator<void, Floor, void> {
  const { floorPolygon } = given.options;
  if (floorPolygon) {
    const shrink = Math.min(1, maskSide / Math.max(photo.width, photo.height));
    const width = Math.max(1, Math.round(photo.width * shrink));
    const height = Math.max(1, Math.round(photo.height * shrink));
    return { mask: rasterizePolygon(floorPolygon, width, height), source: 'user', confidence: 1 };
  }
  const k = small.width / photo.width;
  const lines = given.segments.map(({ axis, segment: s }) => ({
    axis,
    segment: { x1: s.x1 * k, y1: s.y1 * k, x2: s.x2 * k, y2: s.y2 * k },
  }));
  const camera = resizeCamera(unitCamera(given.pose, photo), small.width, small.height);
  const estimate = yield* estimateFloorInSteps(small, camera, lines);
  const { confidence, standing } = estimate;
  return { mask: floorMask(estimate), source: 'estimated', confidence, standing };
}

/** Upper edges of the doors whose walls are known, the surest first. */
function doorHeads(openings: readonly Opening[]): number[] {
  return openings
    .filter(({ kind, wall }) => kind === 'door' && wall !== undefined)
    .toSorted((a, b) => b.confidence - a.confidence)
    .map(({ head }) => head);
}

/** Standing one unit high. */
function unitCamera({ pose }: PoseEstimate, { width, height }: Raster): Camera {
  return toCamera(pose, { width, height, cameraHeight: 1 });
}

/**
 * Camera heights up to which an error of the horizon moves a floor point by less than a sixth of its distance; at
 * least four, or a photo without lines would have no floor to mark.
 */
function trustedDistance({ horizonSigma }: PoseEstimate, { focal }: Camera, longSide: number): number {
  return Math.min(20, Math.max(4, focal / longSide / (6 * Math.max(horizonSigma, 1e-4))));
}

function stretched(wall: FoundWall, scale: number): FoundWall {
  return {
    ...wall,
    offset: wall.offset * scale,
    a: [wall.a[0] * scale, wall.a[1] * scale],
    b: [wall.b[0] * scale, wall.b[1] * scale],
  };
}

/** The mask at the working image's size, nearest pixel. */
function shrunk(mask: BinaryMask, { width, height }: WorkingImage): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const x = Math.floor((((i % width) + 0.5) * mask.width) / width);
    const y = Math.floor(((Math.floor(i / width) + 0.5) * mask.height) / height);
    return mask.data[y * mask.width + x] ?? 0;
  });
}

/** The floor point under the middle of the mask; two metres ahead where that is not floor. */
function middleOf(mask: BinaryMask, camera: Camera): Vec3 {
  let sx = 0;
  let sy = 0;
  let count = 0;
  mask.data.forEach((on, i) => {
    if (!on) return;
    sx += i % mask.width;
    sy += Math.floor(i / mask.width);
    count++;
  });
  const point = count > 0 ? floorPoint(camera, sx / count + 0.5, sy / count + 0.5) : undefined;
  if (!point || Math.hypot(point[0], point[1]) > farthestFloor) return [0, 0, -2];
  return [point[0], 0, point[1]];
}
