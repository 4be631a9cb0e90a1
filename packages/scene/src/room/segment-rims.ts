import type { FloorFeatures } from './floor-features.ts';
import type { Segment } from './line-segments.ts';

/** pixels off a segment's middle line at which its sides are compared */
const offsets = [2, 3] as const;
/** A line has ended when the running mean of its contrast, over about so many pixels, falls under these. */
const fading = 4;
const faded = 0.2;
const faintest = 0.012;
/** pixels that detectors stay short of corners by */
const cornerGap = 1;

type Step = readonly [lightness: number, a: number, b: number];

/** OKLab distance between the mean colours of a segment's two sides; hue counts twice, as shadows do not change it. */
export function sideContrast(segment: Segment, features: FloorFeatures): number {
  return Math.hypot(...meanStep(segment, features));
}

function meanStep({ x1, y1, x2, y2 }: Segment, features: FloorFeatures): Step {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let s = 0; s <= length; s++) {
    const t = s / Math.max(length, 1e-9);
    const step = stepAt([x1 + t * (x2 - x1), y1 + t * (y2 - y1)], normalOf({ x1, y1, x2, y2 }), features);
    step.forEach((v, k) => (sum[k] = (sum[k] ?? 0) + v));
    count++;
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** How the colour changes across a line at one of its points. */
function stepAt(
  [x, y]: readonly [number, number],
  [nx, ny]: readonly [number, number],
  { width, height, lightness, a, b }: FloorFeatures,
): Step {
  const at = (d: number): number => {
    const px = Math.min(width - 1, Math.max(0, Math.floor(x + d * nx)));
    return Math.min(height - 1, Math.max(0, Math.floor(y + d * ny))) * width + px;
  };
  const sum = [0, 0, 0];
  for (const off of offsets) {
    const [p, q] = [at(off), at(-off)];
    [lightness, a, b].forEach((plane, k) => (sum[k] = (sum[k] ?? 0) + (plane[p] ?? 0) - (plane[q] ?? 0)));
  }
  const [dl = 0, da = 0, db = 0] = sum;
  return [dl / offsets.length, (2 * da) / offsets.length, (2 * db) / offsets.length];
}

function normalOf({ x1, y1, x2, y2 }: Segment): readonly [number, number] {
  const length = Math.max(1e-9, Math.hypot(x2 - x1, y2 - y1));
  return [-(y2 - y1) / length, (x2 - x1) / length];
}

/** 1 on the pixels that segments pass through. */
export function drawSegments(
  segments: readonly Segment[],
  size: { readonly width: number; readonly height: number },
): Uint8Array {
  const out = new Uint8Array(size.width * size.height);
  for (const segment of segments) visit(segment, size, (i) => (out[i] = 1));
  return out;
}

/** The strongest side contrast of the lines through each pixel, 0 where none passes. Lines run on as far as one sees them. */
export function rimContrasts(segments: readonly Segment[], features: FloorFeatures): Float32Array {
  const out = new Float32Array(features.width * features.height);
  for (const segment of segments) {
    const step = meanStep(segment, features);
    const contrast = Math.hypot(...step);
    visit(followed(segment, step, features), features, (i) => (out[i] = Math.max(out[i] ?? 0, contrast)));
  }
  return out;
}

function visit(
  { x1, y1, x2, y2 }: Segment,
  { width, height }: { readonly width: number; readonly height: number },
  at: (pixel: number) => void,
): void {
  const steps = Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))) + 1;
  for (let s = 0; s <= steps; s++) {
    const x = Math.floor(x1 + ((x2 - x1) * s) / steps);
    const y = Math.floor(y1 + ((y2 - y1) * s) / steps);
    if (x >= 0 && y >= 0 && x < width && y < height) at(y * width + x);
  }
}

/**
 * A segment grown at both ends over what is left of its contrast: detectors break lines off where they fade and short of
 * corners, and a rim with gaps holds nothing. A line grows by its own length at most on each side.
 */
function followed(segment: Segment, step: Step, features: FloorFeatures): Segment {
  const { x1, y1, x2, y2 } = segment;
  const length = Math.hypot(x2 - x1, y2 - y1);
  const contrast = Math.hypot(...step);
  if (length === 0 || contrast === 0) return segment;
  const normal = normalOf(segment);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const reach = (x: number, y: number, sign: 1 | -1): number => {
    let mean = contrast;
    for (let s = 1; s <= length; s++) {
      const px = x + sign * s * ux;
      const py = y + sign * s * uy;
      if (px < 0 || py < 0 || px >= features.width || py >= features.height) return s - 1;
      const here = stepAt([px, py], normal, features);
      const along = (here[0] * step[0] + here[1] * step[1] + here[2] * step[2]) / contrast;
      mean += (along - mean) / fading;
      if (mean < Math.max(faintest, faded * contrast)) return Math.max(cornerGap, s - fading);
    }
    return length;
  };
  const [before, after] = [reach(x1, y1, -1), reach(x2, y2, 1)];
  return { x1: x1 - before * ux, y1: y1 - before * uy, x2: x2 + after * ux, y2: y2 + after * uy };
}
