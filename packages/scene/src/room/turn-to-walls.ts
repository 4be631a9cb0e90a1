/**
 * Floors are laid askew (herringbone, diagonal tiles, a rug), walls are not. Where a floor's pattern outvotes everything else, the
 * horizon and focal length that it gives are right, but the room's axes are those of what is not floor.
 */
import { judgePose, type PoseEstimate, quarterTurned } from './find-pose.ts';
import { energy, lineEnergy, type PosePrior } from './manhattan-energy.ts';
import type { Line, Pose } from './manhattan-pose.ts';
import { horizonAt } from './pose-hints.ts';
import { blurLines } from './propose-poses.ts';
import { refinePose } from './refine-pose.ts';

/** radians */
const yawStep = Math.PI / 60;
const alike = Math.PI / 18;
const gridBlur = 0.02;
/** nats by which the walls must prefer another turn */
const clearly = 4;
/** how well the focal length is known from the floor's own lines */
const focalSigma = 0.04;

/**
 * The estimate, or the same camera in a room turned to its walls.
 *
 * @param walls the lines that do not lie on the floor
 */
export function turnToWalls(estimate: PoseEstimate, walls: readonly Line[], prior: PosePrior): PoseEstimate {
  // Whoever drew an axis has said how the room is turned.
  if (prior.hints?.lines.some(({ axis }) => axis !== 1)) return estimate;
  const turned = turnedPose(estimate.pose, walls, prior);
  if (turned === estimate.pose) return estimate;
  const { horizonSigma, logFocalSigma } = estimate;
  return { ...judgePose(quarterTurned(turned), walls, prior), horizonSigma, logFocalSigma };
}

function turnedPose(pose: Pose, walls: readonly Line[], prior: PosePrior): Pose {
  const blurred = blurLines(walls, gridBlur);
  let turned = pose;
  let lowest = Infinity;
  for (let yaw = pose.yaw - Math.PI / 4; yaw < pose.yaw + Math.PI / 4; yaw += yawStep) {
    if (Math.abs(yaw - pose.yaw) < alike) continue;
    const nats = lineEnergy({ ...pose, yaw }, blurred);
    if (nats >= lowest) continue;
    lowest = nats;
    turned = { ...pose, yaw };
  }
  const horizon = [-0.5, 0.5].map((x) => [x, horizonAt(pose, x)] as const);
  const kept: PosePrior = {
    ...prior,
    logFocal: pose.logFocal,
    logFocalSigma: focalSigma,
    hints: { horizon, lines: prior.hints?.lines ?? [] },
  };
  const refined = refinePose(turned, walls, kept);
  return energy(pose, walls, kept) - energy(refined, walls, kept) < clearly ? pose : refined;
}
