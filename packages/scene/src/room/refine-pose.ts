/** Damped Gauss–Newton (Levenberg 1944, Marquardt 1963) on the Manhattan energy, lines reweighted at every step. */
import { energy, explain, lineNats, lossWeight, type PosePrior, priorSprings } from './manhattan-energy.ts';
import { type Line, misfit, type Pose, vanishingPoints } from './manhattan-pose.ts';
import { hintResiduals, type PoseHints } from './pose-hints.ts';
import { blurLines } from './propose-poses.ts';
import { solveLinear } from './solve-linear.ts';

const keys = ['logFocal', 'yaw', 'pitch', 'roll', 'cx', 'cy'] as const satisfies readonly (keyof Pose)[];
/** Finite-difference step, well below what lines resolve. */
const delta = 1e-4;
/** From blurred lines to the lines' own precision: a coarse start must still feel them. */
const blurs = [0.025, 0.01, 0];
const maxSteps = 12;

/** The local minimum of the energy that `start` leads to. */
export function refinePose(start: Pose, lines: readonly Line[], prior: PosePrior): Pose {
  let pose = start;
  for (const blur of blurs) pose = descend(pose, blurLines(lines, blur), prior);
  return pose;
}

function descend(start: Pose, lines: readonly Line[], prior: PosePrior): Pose {
  let pose = start;
  let current = energy(pose, lines, prior);
  let damping = 0.1;
  for (let step = 0; step < maxSteps && damping < 1e5; step++) {
    const { gradient, curvature } = normalEquations(pose, lines, prior);
    const damped = curvature.map((row, i) => row.map((v, j) => (i === j ? v * (1 + damping) + 1e-3 : v)));
    const next = moved(pose, solveLinear(damped, gradient));
    const value = energy(next, lines, prior);
    if (value >= current) {
      damping = damping * 5 + 0.01;
      continue;
    }
    const gain = current - value;
    pose = next;
    current = value;
    damping *= 0.2;
    if (gain < 1e-4) break;
  }
  return pose;
}

/** Gradient (6) and Gauss–Newton curvature (6 × 6) of the energy in nats, in the order of `keys`. */
export function normalEquations(
  pose: Pose,
  lines: readonly Line[],
  prior: PosePrior,
): { gradient: number[]; curvature: number[][] } {
  const here = vanishingPoints(pose);
  const nudged = keys.map((key) => vanishingPoints({ ...pose, [key]: pose[key] + delta }));
  const springs = priorSprings(pose, prior);
  const gradient = keys.map((key) => springs[key].pull * springs[key].stiffness);
  const curvature = keys.map((row) => keys.map((column) => (row === column ? springs[row].stiffness : 0)));
  for (const line of lines) {
    const { axis, sigmas } = explain(line, here);
    const weight = 2 * lineNats * line.weight * lossWeight(sigmas);
    if (weight < 1e-4) continue;
    const residual = misfit(line, here[axis]) / line.sigma;
    const slopes = nudged.map((points) => (misfit(line, points[axis]) / line.sigma - residual) / delta);
    slopes.forEach((slope, i) => {
      gradient[i] = (gradient[i] ?? 0) + weight * slope * residual;
      const row = curvature[i] ?? [];
      slopes.forEach((other, j) => {
        row[j] = (row[j] ?? 0) + weight * slope * other;
      });
    });
  }
  if (prior.hints) addHints(pose, prior.hints, { gradient, curvature });
  return { gradient, curvature };
}

function addHints(
  pose: Pose,
  hints: PoseHints,
  { gradient, curvature }: { gradient: number[]; curvature: number[][] },
): void {
  const here = hintResiduals(pose, hints);
  const slopes = keys.map((key) =>
    hintResiduals({ ...pose, [key]: pose[key] + delta }, hints).map(
      (value, k) => (value - (here[k] ?? 0)) / delta,
    ),
  );
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
  slopes.forEach((slope, i) => {
    gradient[i] = (gradient[i] ?? 0) + product(slope, here);
    const row = curvature[i] ?? [];
    slopes.forEach((other, j) => (row[j] = (row[j] ?? 0) + product(slope, other)));
  });
}

function moved(pose: Pose, step: readonly number[]): Pose {
  const at = (i: number): number => Math.min(0.3, Math.max(-0.3, step[i] ?? 0));
  return {
    logFocal: pose.logFocal - at(0),
    yaw: pose.yaw - at(1),
    pitch: pose.pitch - at(2),
    roll: pose.roll - at(3),
    cx: pose.cx - at(4),
    cy: pose.cy - at(5),
  };
}
