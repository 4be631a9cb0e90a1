import type { Raster } from '@escena/core/raster';
import type { BinaryMask } from './binary-mask.ts';
import { findPose, labelLines, type PoseEstimate } from './find-pose.ts';
import { detectSegments, type Segment } from './line-segments.ts';
import { type PosePrior, posePrior } from './manhattan-energy.ts';
import { type Axis, type Line, toLine } from './manhattan-pose.ts';
import { poseHints } from './pose-hints.ts';
import type { CameraHints } from './room.ts';
import { turnToWalls } from './turn-to-walls.ts';
import { createWorkingImage, lightness, type WorkingImage } from './working-image.ts';

/** The camera as far as lines tell it, without metres. */
export interface FoundCamera {
  readonly pose: PoseEstimate;
  readonly prior: PosePrior;
  /** one a segment, longest first */
  readonly lines: readonly Line[];
  /** in pixels of the photo, with the axis that each follows */
  readonly segments: readonly LabelledSegment[];
  /** what was looked at */
  readonly image: WorkingImage;
}

export interface LabelledSegment {
  readonly segment: Segment;
  readonly axis: Axis | undefined;
}

const longSide = 768;

export function findCamera(
  photo: Raster,
  { focalLength35mm, hints }: { focalLength35mm: number | undefined; hints: CameraHints | undefined },
): FoundCamera {
  const image = createWorkingImage(photo, longSide);
  const { width, height } = image;
  const found = detectSegments(lightness(image), width, height);
  const lines = found.map((segment) => toLine(segment, width, height));
  const prior = { ...posePrior(width, height, focalLength35mm), hints: hints && poseHints(hints, image) };
  const pose = findPose(lines, prior);
  const axes = labelLines(lines, pose.pose);
  const kx = photo.width / width;
  const ky = photo.height / height;
  const segments = found.map(({ x1, y1, x2, y2 }, i) => ({
    segment: { x1: x1 * kx, y1: y1 * ky, x2: x2 * kx, y2: y2 * ky },
    axis: axes[i],
  }));
  return { pose, prior, lines, segments, image };
}

/** The same camera once it is known what is floor: the room turned as its walls are. */
export function settleTurn(camera: FoundCamera, photo: Raster, floor: BinaryMask): FoundCamera {
  const onFloor = ({ x1, y1, x2, y2 }: Segment): boolean => {
    const x = Math.floor(((x1 + x2) / 2 / photo.width) * floor.width);
    const y = Math.floor(((y1 + y2) / 2 / photo.height) * floor.height);
    return floor.data[y * floor.width + x] === 1;
  };
  const walls = camera.lines.filter((_, i) => {
    const labelled = camera.segments[i];
    return labelled && !onFloor(labelled.segment);
  });
  const pose = turnToWalls(camera.pose, walls, camera.prior);
  if (pose === camera.pose) return camera;
  const axes = labelLines(camera.lines, pose.pose);
  return { ...camera, pose, segments: camera.segments.map(({ segment }, i) => ({ segment, axis: axes[i] })) };
}
