/**
 * The most probable Manhattan pose of a photo's lines: a coarse grid proposes, descent refines, the energy chooses,
 * and the curvature at the minimum says how sure the answer is.
 */
import { energy, explain, type PosePrior } from './manhattan-energy.ts';
import { axes, type Axis, type Line, misfit, type Pose, vanishingPoints } from './manhattan-pose.ts';
import { proposePoses } from './propose-poses.ts';
import { normalEquations, refinePose } from './refine-pose.ts';
import { solveLinear } from './solve-linear.ts';

export interface PoseEstimate {
  /** yaw within 45° of −z */
  readonly pose: Pose;
  /** lines that agree with the x, y and z axes within two standard errors */
  readonly supports: readonly [x: number, y: number, z: number];
  /** share of the line weight that some axis explains, 0…1 */
  readonly explained: number;
  /** standard errors: the horizon's height at the middle column in long sides, and the log focal length */
  readonly horizonSigma: number;
  readonly logFocalSigma: number;
}

/** Enough to fix a pose; the rest are short and repeat the same edges. */
const maxLines = 260;
const coarseLines = 110;

/** @param lines longest first */
export function findPose(lines: readonly Line[], prior: PosePrior): PoseEstimate {
  const used = lines.slice(0, maxLines);
  let best: Pose = { logFocal: prior.logFocal, yaw: 0, pitch: 0, roll: 0, cx: 0, cy: 0 };
  let bestEnergy = Infinity;
  const improve = (start: Pose): void => {
    const pose = refinePose(start, used, prior);
    const value = energy(pose, used, prior);
    if (value >= bestEnergy) return;
    best = pose;
    bestEnergy = value;
  };
  for (const start of proposePoses(used.slice(0, coarseLines), prior)) improve(start);
  // Clutter pulls a coarse start into a small roll and holds it there; from nearby and upright the way is open.
  improve({ ...best, roll: 0 });
  return judgePose(quarterTurned(best), used, prior);
}

/** The same frame with x and z renamed so that the view is within 45° of −z. */
export function quarterTurned(pose: Pose): Pose {
  const quarter = Math.PI / 2;
  return { ...pose, yaw: pose.yaw - quarter * Math.round(pose.yaw / quarter) };
}

/** How well lines bear a pose out, and how sure it is given them. */
export function judgePose(pose: Pose, lines: readonly Line[], prior: PosePrior): PoseEstimate {
  const points = vanishingPoints(pose);
  const supports: [number, number, number] = [0, 0, 0];
  let agreed = 0;
  let total = 0;
  for (const line of lines) {
    total += line.weight;
    const { axis, sigmas } = explain(line, points);
    if (sigmas > 2) continue;
    supports[axis]++;
    agreed += line.weight;
  }
  const { curvature } = normalEquations(pose, lines, prior);
  // The horizon crosses the middle column at about cy + f·tan(pitch): propagate the posterior covariance to it.
  const focal = Math.exp(pose.logFocal);
  const slope = [focal * Math.tan(pose.pitch), 0, focal / Math.cos(pose.pitch) ** 2, 0, 0, 1];
  const spread = solveLinear(curvature, slope);
  const variance = slope.reduce((sum, s, i) => sum + s * (spread[i] ?? 0), 0);
  return {
    pose,
    supports,
    explained: total > 0 ? agreed / total : 0,
    horizonSigma: Math.sqrt(Math.max(0, variance)),
    logFocalSigma: Math.sqrt(Math.max(0, solveLinear(curvature, [1, 0, 0, 0, 0, 0])[0] ?? 0)),
  };
}

/**
 * Which axis each line belongs to, or undefined where none explains it within `maxSigmas`, or more than one does (a
 * floorboard that runs straight at the camera is upright in the picture).
 */
export function labelLines(lines: readonly Line[], pose: Pose, maxSigmas = 2.5): (Axis | undefined)[] {
  const points = vanishingPoints(pose);
  return lines.map((line) => {
    const fitting = axes.filter((axis) => Math.abs(misfit(line, points[axis])) <= maxSigmas * line.sigma);
    return fitting.length === 1 ? fitting[0] : undefined;
  });
}
