import { lineEnergy, type PosePrior, priorEnergy } from './manhattan-energy.ts';
import type { Line, Pose } from './manhattan-pose.ts';
import { hintEnergy } from './pose-hints.ts';

const yawStep = Math.PI / 60;
/** in standard deviations of the prior */
const focalNodes = [-1.4, -0.5, 0.4, 1.3, 2.2];
const pitchNodes = [-0.3, -0.24, -0.18, -0.12, -0.06, 0, 0.06, 0.12, 0.18];
/** sine: about the half-width of a grid cell as the lines feel it */
const gridBlur = 0.03;
const maxProposals = 12;

/** The best poses of a coarse grid, no two alike, best first. */
export function proposePoses(lines: readonly Line[], prior: PosePrior): Pose[] {
  const blurred = blurLines(lines, gridBlur);
  const { hints } = prior;
  const told = (pose: Pose): number => (hints ? hintEnergy(pose, hints, gridBlur) : 0);
  const scored = coarsePoses(prior)
    .map((pose) => ({ pose, energy: lineEnergy(pose, blurred) + priorEnergy(pose, prior) + told(pose) }))
    .toSorted((a, b) => a.energy - b.energy);
  const kept: Pose[] = [];
  for (const { pose } of scored) {
    if (kept.length === maxProposals) break;
    if (kept.every((other) => distance(pose, other) > 0.09)) kept.push(pose);
  }
  return kept;
}

/** Lines with their direction made less certain, so that a pose a little off still feels them. */
export function blurLines(lines: readonly Line[], blur: number): Line[] {
  return lines.map((line) => ({ ...line, sigma: Math.hypot(line.sigma, blur) }));
}

function coarsePoses(prior: PosePrior): Pose[] {
  const rest: Pose = { logFocal: prior.logFocal, yaw: 0, pitch: 0, roll: 0, cx: 0, cy: 0 };
  const poses: Pose[] = [];
  const focals = focalNodes.map((node) => prior.logFocal + node * prior.logFocalSigma);
  // A person's lines name the axes: one of the two may run across or away.
  const turns = prior.hints?.lines.some(({ axis }) => axis !== 1) ? 2 : 1;
  for (let yaw = (-turns * Math.PI) / 4; yaw < (turns * Math.PI) / 4; yaw += yawStep)
    for (const logFocal of focals) {
      for (const pitch of pitchNodes) poses.push({ ...rest, logFocal, yaw, pitch });
      // Straightened verticals put the horizon off the middle with the camera level.
      for (let cy = -0.24; cy < 0.25; cy += 0.04) poses.push({ ...rest, logFocal, yaw, cy });
    }
  // A frontal crop or shift: the back wall parallel to the picture, its vanishing point anywhere.
  for (let cx = -0.6; cx < 0.61; cx += 0.04)
    for (let cy = -0.24; cy < 0.25; cy += 0.04) poses.push({ ...rest, cx, cy });
  return poses;
}

function distance(a: Pose, b: Pose): number {
  return Math.hypot(
    0.3 * (a.logFocal - b.logFocal),
    a.yaw - b.yaw,
    a.pitch - b.pitch,
    a.cx - b.cx,
    a.cy - b.cy,
  );
}
