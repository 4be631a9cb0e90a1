/**
 * How badly a pose explains the lines of a photo, in nats: a robust line term in the manner of Coughlan and Yuille,
 * "Manhattan World" (Neural Computation 2003), plus what is known of interior photographs beforehand.
 */
import { axes, type Axis, type Line, misfit, type Pose, vanishingPoints } from './manhattan-pose.ts';
import { hintEnergy, type PoseHints } from './pose-hints.ts';

export interface PosePrior {
  /** median log focal length, in long sides */
  readonly logFocal: number;
  readonly logFocalSigma: number;
  /** the focal length is on record with the photo */
  readonly known: boolean;
  /** what a person says */
  readonly hints?: PoseHints | undefined;
}

/** Nats that a line of weight 1 costs when no axis explains it. */
export const lineNats = 1.2;
/** radians: tripods are levelled, viewpoints tilt a little down */
const pitchMean = -0.04;
const pitchSigma = 0.14;
const rollSigma = 0.02;
/** long sides: most principal points are in the middle; crops and shift lenses make heavy tails */
const centerSigma: readonly [x: number, y: number] = [0.02, 0.03];
const centerTail = 2.2;

/** 35 mm film: diagonal in mm; interiors are shot between 14 and 50 mm, phones near 26, agents' cameras near 20. */
const filmDiagonal = 43.27;
const typicalFocal = 24;

/** @param focalLength35mm the 35 mm equivalent from EXIF, when known */
export function posePrior(width: number, height: number, focalLength35mm?: number): PosePrior {
  const known = focalLength35mm !== undefined && focalLength35mm > 4 && focalLength35mm < 400;
  const focal = known ? focalLength35mm : typicalFocal;
  const longSides = ((focal / filmDiagonal) * Math.hypot(width, height)) / Math.max(width, height);
  return { logFocal: Math.log(longSides), logFocalSigma: known ? 0.04 : 0.32, known };
}

/** The axis that explains a line best, and by how many standard errors it misses. */
export function explain(
  line: Line,
  points: ReturnType<typeof vanishingPoints>,
): { axis: Axis; sigmas: number } {
  let axis: Axis = 0;
  let best = Infinity;
  for (const candidate of axes) {
    const sigmas = Math.abs(misfit(line, points[candidate])) / line.sigma;
    if (sigmas >= best) continue;
    best = sigmas;
    axis = candidate;
  }
  return { axis, sigmas: best };
}

/** 0 for a perfect line … 1 for an unexplained one (Welsch). */
export function loss(sigmas: number): number {
  return 1 - Math.exp(-sigmas * sigmas * 0.25);
}

/** Half the slope of the loss over its argument: the weight of the equivalent least-squares term. */
export function lossWeight(sigmas: number): number {
  return 0.25 * Math.exp(-sigmas * sigmas * 0.25);
}

export function lineEnergy(pose: Pose, lines: readonly Line[]): number {
  const points = vanishingPoints(pose);
  let sum = 0;
  for (const line of lines) sum += line.weight * loss(explain(line, points).sigmas);
  return lineNats * sum;
}

export function priorEnergy(pose: Pose, prior: PosePrior): number {
  return (
    0.5 * ((pose.logFocal - prior.logFocal) / prior.logFocalSigma) ** 2 +
    0.5 * ((pose.pitch - pitchMean) / pitchSigma) ** 2 +
    0.5 * (pose.roll / rollSigma) ** 2 +
    centerTail * Math.log1p((pose.cx / centerSigma[0]) ** 2) +
    centerTail * Math.log1p((pose.cy / centerSigma[1]) ** 2)
  );
}

/** The prior seen from `pose` as a spring on each unknown: its gradient is pull · stiffness. */
export function priorSprings(
  pose: Pose,
  prior: PosePrior,
): Record<keyof Pose, { pull: number; stiffness: number }> {
  const center = (c: number, sigma: number): { pull: number; stiffness: number } => ({
    pull: c,
    stiffness: (2 * centerTail) / (sigma * sigma + c * c),
  });
  return {
    logFocal: { pull: pose.logFocal - prior.logFocal, stiffness: prior.logFocalSigma ** -2 },
    yaw: { pull: 0, stiffness: 0 },
    pitch: { pull: pose.pitch - pitchMean, stiffness: pitchSigma ** -2 },
    roll: { pull: pose.roll, stiffness: rollSigma ** -2 },
    cx: center(pose.cx, centerSigma[0]),
    cy: center(pose.cy, centerSigma[1]),
  };
}

export function energy(pose: Pose, lines: readonly Line[], prior: PosePrior): number {
  const told = prior.hints ? hintEnergy(pose, prior.hints) : 0;
  return lineEnergy(pose, lines) + priorEnergy(pose, prior) + told;
}
