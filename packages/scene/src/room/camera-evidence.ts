/** What the answer of `estimateRoom` rests on, and how far it can be trusted. */
import type { PoseEstimate } from './find-pose.ts';
import type { PosePrior } from './manhattan-energy.ts';
import type { CameraEvidence, CameraHints } from './room.ts';
import type { ScaleClue } from './scale-clues.ts';

export interface Grounds {
  readonly photo: { readonly width: number; readonly height: number };
  readonly pose: PoseEstimate;
  readonly prior: PosePrior;
  readonly scale: ScaleClue;
  readonly hints?: CameraHints | undefined;
}

/** lines along an axis from which on its vanishing point is known */
const enoughLines = 4;
/** Lines tell the focal length when they narrow down what was known before by this factor. */
const narrower = 0.6;
/** the horizon is right within this share of the picture's height */
const horizonBound = 0.03;
/** Lines of one edge or one row of tiles err together: the standard error that counts each as a witness is too small. */
const correlated = 2;
/** share of the lines that belongs to some axis in nearly every photo of a room */
const enoughExplained = 0.7;
/** the scale is right within this factor */
const scaleBound = 1.2;

export function cameraEvidence({ photo, pose, prior, scale, hints }: Grounds): CameraEvidence {
  const horizonConfidence = trustHorizon(pose, { photo, told: hints !== undefined });
  const scaleConfidence = within(Math.log(scaleBound), scale.spread);
  return {
    confidence: horizonConfidence * scaleConfidence,
    horizonConfidence,
    scaleConfidence,
    source: hints ? 'user' : sourceOf(pose),
    supports: pose.supports,
    focal: focalSource(pose, prior),
    scale: scale.source,
    spread: {
      horizon: pose.horizonSigma,
      focal: pose.logFocalSigma,
      scale: scale.spread,
    },
  };
}

function sourceOf({ supports: [x, y, z] }: PoseEstimate): CameraEvidence['source'] {
  const seen = (count: number): boolean => count >= enoughLines;
  if (seen(x) && seen(y) && seen(z)) return 'vanishing-points';
  return (seen(x) || seen(z)) && seen(y) ? 'vertical-and-one-point' : 'fallback';
}

function focalSource({ logFocalSigma }: PoseEstimate, prior: PosePrior): CameraEvidence['focal'] {
  if (logFocalSigma > narrower * prior.logFocalSigma) return prior.known ? 'exif' : 'typical';
  return prior.hints && prior.hints.lines.length > 0 ? 'user' : 'lines';
}

function trustHorizon(
  { horizonSigma, explained }: PoseEstimate,
  { photo, told }: { photo: Grounds['photo']; told: boolean },
): number {
  const bound = (horizonBound * photo.height) / Math.max(photo.width, photo.height);
  const orderly = told ? 1 : Math.min(1, explained / enoughExplained);
  return orderly * within(bound, correlated * horizonSigma);
}

/** The probability that a normal variable stays within ±bound (Abramowitz and Stegun 7.1.26 for the error function). */
function within(bound: number, deviation: number): number {
  const x = bound / (deviation * Math.SQRT2);
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 1 - tail * Math.exp(-x * x);
}
