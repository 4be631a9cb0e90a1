import { type Camera, floorPoint, project, type Vec2 } from '../../camera.ts';
import { rotationOf } from '../../room/manhattan-pose.ts';
import { adjustCamera, type CameraChange } from '../adjust-camera.ts';
import { moveCamera } from '../ground-move.ts';
import type { ReadView, ViewLink } from '../view-link.ts';

/** A camera as it stands in the true room. */
export interface TrueView {
  /** metres */
  readonly x: number;
  readonly z: number;
  readonly height: number;
  /** radians: the turn away from −z, and down from level */
  readonly turn: number;
  readonly down: number;
}

/** How a reading errs: by standard errors 1, 0 is the truth. */
export interface Misreading extends CameraChange {
  readonly scale: number;
}

export const spread = { horizon: 0.006, focal: 0.04, scale: 0.1 };
export const truly: Misreading = { horizon: 0, roll: 0, logFocal: 0, scale: 0 };

export function trueCamera({ x, z, height, turn, down }: TrueView): Camera {
  const rotation = rotationOf({ logFocal: 0, yaw: turn, pitch: -down, roll: 0, cx: 0, cy: 0 });
  return { width: 1200, height: 800, focal: 780, center: [600, 400], rotation, position: [x, height, z] };
}

/** What a photo alone tells: above (0, 0), the walls' axes up to a quarter turn, and its errors. */
export function readView(camera: Camera, { turn }: TrueView, wrong: Misreading = truly): ReadView {
  const quarter = Math.PI / 2;
  const back = moveCamera({ turn: -quarter * Math.round(turn / quarter), scale: 1, shift: [0, 0] }, camera);
  const read = adjustCamera(back, wrong);
  return {
    camera: { ...read, position: [0, camera.position[1] * Math.exp(wrong.scale), 0] },
    evidence: {
      confidence: 0.9,
      horizonConfidence: 0.95,
      scaleConfidence: 0.95,
      source: 'vanishing-points',
      supports: [20, 20, 20],
      focal: 'lines',
      scale: 'ceiling-height',
      spread,
    },
  };
}

/** Where both cameras see the points, in fractions; `noise` in pixels for each coordinate. */
export function linkOf(
  [a, b]: readonly [number, number],
  cameras: readonly Camera[],
  places: readonly Vec2[],
  noise: () => number = () => 0,
): ViewLink {
  const click = (view: number, [x, z]: Vec2): Vec2 => {
    const camera = cameras[view];
    const seen = camera && project(camera, [x, 0, z]);
    return camera && seen
      ? [(seen.x + noise()) / camera.width, (seen.y + noise()) / camera.height]
      : [NaN, NaN];
  };
  return { a, b, points: places.map((place) => [click(a, place), click(b, place)] as const) };
}

/** Metres between where two joined cameras have one true point of the floor. */
export function disagreement(place: Vec2, truth: readonly Camera[], joined: readonly Camera[]): number {
  const [p, q] = [0, 1].map((k) => {
    const [real, found] = [truth[k], joined[k]];
    const seen = real && project(real, [place[0], 0, place[1]]);
    return found && seen && floorPoint(found, seen.x, seen.y);
  });
  return p && q ? Math.hypot(p[0] - q[0], p[1] - q[1]) : Infinity;
}
