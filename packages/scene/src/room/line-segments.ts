/**
 * Straight line segments of a grey picture, after LSD: Grompone von Gioi, Jakubowicz, Morel and Randall, "LSD: a Line
 * Segment Detector", IPOL 2012. Pixels whose level lines agree grow into regions, each region becomes a rectangle, and a
 * rectangle is kept when as many aligned pixels would hardly appear by chance (number of false alarms < 1).
 */

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Level-line tolerance τ and the chance p that a random pixel agrees within it (LSD §2.3). */
const tolerance = Math.PI / 8;
const chance = tolerance / Math.PI;
/** Below this gradient, quantisation alone can turn an angle by more than τ (LSD eq. 4, quantisation error 2). */
const minGradient = 2 / Math.sin(tolerance);
const minDensity = 0.7;
const noAngle = -10;

interface Field {
  readonly width: number;
  readonly height: number;
  /** level-line angle, radians, or `noAngle` where the gradient is too weak */
  readonly angle: Float32Array;
  readonly magnitude: Float32Array;
}

interface Rectangle extends Segment {
  readonly width: number;
  readonly theta: number;
}

/**
 * @param grey lightness 0…255, row-major, length width · height
 * @returns segments in pixels (sub-pixel, pixel centres at .5), longest first
 */
export function detectSegments(grey: Float32Array, width: number, height: number): Segment[] {
  if (width < 8 || height < 8) return [];
  const field = gradientField(smooth(grey, width, height), width, height);
  const used = new Uint8Array(width * height);
  const logTests = 2.5 * Math.log10(width * height);
  const minPixels = Math.ceil(-logTests / Math.log10(chance));
  const found: Rectangle[] = [];
  for (const seed of strongestFirst(field)) {
    if (used[seed]) continue;
    let region = grow(field, used, seed, tolerance);
    if (region.length < minPixels) continue;
    let rectangle = fitRectangle(field, region);
    if (density(region, rectangle) < minDensity) {
      // A bent region: keep its straight heart (LSD §2.5, with half the tolerance).
      for (const pixel of region) used[pixel] = 0;
      region = grow(field, used, seed, tolerance / 2);
      if (region.length < minPixels) continue;
      rectangle = fitRectangle(field, region);
      if (density(region, rectangle) < minDensity) continue;
    }
    if (logFalseAlarms(field, rectangle, logTests) < 0) found.push(rectangle);
  }
  return found
    .map(({ x1, y1, x2, y2 }) => ({ x1: x1 + 1, y1: y1 + 1, x2: x2 + 1, y2: y2 + 1 }))
    .toSorted((a, b) => segmentLength(b) - segmentLength(a));
}

export function segmentLength(s: Segment): number {
  return Math.hypot(s.x2 - s.x1, s.y2 - s.y1);
}

/** 1-4-6-4-1 / 16 both ways: σ ≈ 1 px, against stair-steps and sensor noise. */
function smooth(grey: Float32Array, width: number, height: number): Float32Array {
  const across = new Float32Array(grey.length);
  const out = new Float32Array(grey.length);
  const taps = [1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -2; k <= 2; k++)
        sum += (taps[k + 2] ?? 0) * (grey[y * width + Math.min(width - 1, Math.max(0, x + k))] ?? 0);
      across[y * width + x] = sum;
    }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -2; k <= 2; k++)
        sum += (taps[k + 2] ?? 0) * (across[Math.min(height - 1, Math.max(0, y + k)) * width + x] ?? 0);
      out[y * width + x] = sum;
    }
  return out;
}

/** Gradient on the corners between 2 × 2 pixels (LSD eq. 1–3): sample (x, y) sits at image point (x + 1, y + 1). */
function gradientField(grey: Float32Array, width: number, height: number): Field {
  const angle = new Float32Array(width * height).fill(noAngle);
  const magnitude = new Float32Array(width * height);
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width - 1; x++) {
      const i = y * width + x;
      const a = grey[i] ?? 0;
      const b = grey[i + 1] ?? 0;
      const c = grey[i + width] ?? 0;
      const d = grey[i + width + 1] ?? 0;
      const gx = (b + d - a - c) / 2;
      const gy = (c + d - a - b) / 2;
      const strength = Math.hypot(gx, gy);
      // The smoothing above divides quantisation noise by about two.
      if (strength < minGradient / 2) continue;
      magnitude[i] = strength;
      angle[i] = Math.atan2(gx, -gy);
    }
  return { width, height, angle, magnitude };
}

/** Pixel indices by falling gradient, sorted into 512 bins. */
function strongestFirst({ magnitude }: Field): Uint32Array {
  const bins = 512;
  let max = 0;
  let defined = 0;
  for (const m of magnitude) {
    if (m > max) max = m;
    if (m > 0) defined++;
  }
  const start = new Uint32Array(bins + 1);
  const binOf = (m: number): number => bins - 1 - Math.min(bins - 1, Math.floor((m / max) * bins));
  for (const m of magnitude) if (m > 0) start[binOf(m) + 1] = (start[binOf(m) + 1] ?? 0) + 1;
  for (let b = 0; b < bins; b++) start[b + 1] = (start[b + 1] ?? 0) + (start[b] ?? 0);
  const order = new Uint32Array(defined);
  magnitude.forEach((m, i) => {
    if (m === 0) return;
    const bin = binOf(m);
    const at = start[bin] ?? 0;
    order[at] = i;
    start[bin] = at + 1;
  });
  return order;
}

/** Grows the 8-connected region around `seed` whose level lines stay within `tau` of the running mean; marks it used. */
function grow(field: Field, used: Uint8Array, seed: number, tau: number): number[] {
  const { width, height, angle } = field;
  const region = [seed];
  used[seed] = 1;
  let theta = angle[seed] ?? 0;
  let cos = Math.cos(theta);
  let sin = Math.sin(theta);
  for (let head = 0; head < region.length; head++) {
    const at = region[head] ?? 0;
    const x = at % width;
    const y = (at - x) / width;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const nx = x + dx;
        const ny = y + dy;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
        const next = ny * width + nx;
        const a = angle[next] ?? noAngle;
        if (used[next] || a === noAngle || turn(a, theta) > tau) continue;
        used[next] = 1;
        region.push(next);
        cos += Math.cos(a);
        sin += Math.sin(a);
        theta = Math.atan2(sin, cos);
      }
  }
  return region;
}

/** Absolute angle between two directions, 0…π. */
function turn(a: number, b: number): number {
  const d = Math.abs(a - b) % (2 * Math.PI);
  return d > Math.PI ? 2 * Math.PI - d : d;
}

/** The gradient-weighted principal axis and extent of a region (LSD §2.4). */
function fitRectangle({ width, magnitude }: Field, region: readonly number[]): Rectangle {
  let sum = 0;
  let cx = 0;
  let cy = 0;
  for (const i of region) {
    const w = magnitude[i] ?? 0;
    sum += w;
    cx += w * (i % width);
    cy += w * Math.floor(i / width);
  }
  cx /= sum;
  cy /= sum;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const i of region) {
    const w = magnitude[i] ?? 0;
    const dx = (i % width) - cx;
    const dy = Math.floor(i / width) - cy;
    xx += w * dx * dx;
    yy += w * dy * dy;
    xy += w * dx * dy;
  }
  const theta = 0.5 * Math.atan2(2 * xy, xx - yy);
  const ux = Math.cos(theta);
  const uy = Math.sin(theta);
  let from = 0;
  let to = 0;
  let above = 0;
  let below = 0;
  for (const i of region) {
    const dx = (i % width) - cx;
    const dy = Math.floor(i / width) - cy;
    const along = dx * ux + dy * uy;
    const off = dy * ux - dx * uy;
    from = Math.min(from, along);
    to = Math.max(to, along);
    above = Math.max(above, off);
    below = Math.min(below, off);
  }
  return {
    x1: cx + from * ux,
    y1: cy + from * uy,
    x2: cx + to * ux,
    y2: cy + to * uy,
    width: Math.max(1, above - below),
    theta,
  };
}

function density(region: readonly number[], rectangle: Rectangle): number {
  return region.length / (Math.max(1, segmentLength(rectangle)) * rectangle.width);
}

/** log10 of the number of false alarms: tests × binomial tail (LSD eq. 8, Hoeffding's bound for the tail). */
function logFalseAlarms(field: Field, rectangle: Rectangle, logTests: number): number {
  const { width, height, angle } = field;
  const { x1, y1, theta } = rectangle;
  const length = segmentLength(rectangle);
  const ux = Math.cos(theta);
  const uy = Math.sin(theta);
  const half = rectangle.width / 2;
  let total = 0;
  let aligned = 0;
  for (let along = 0; along <= length; along++)
    for (let off = -half; off <= half; off++) {
      const x = Math.round(x1 + along * ux - off * uy);
      const y = Math.round(y1 + along * uy + off * ux);
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      total++;
      const a = angle[y * width + x] ?? noAngle;
      if (a === noAngle) continue;
      const d = turn(a, theta);
      if (Math.min(d, Math.PI - d) <= tolerance) aligned++;
    }
  const share = aligned / Math.max(1, total);
  if (share <= chance) return logTests;
  const divergence =
    share * Math.log10(share / chance) +
    (share < 1 ? (1 - share) * Math.log10((1 - share) / (1 - chance)) : 0);
  return logTests - total * divergence;
}
