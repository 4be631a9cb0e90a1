import type { CompositeLayer } from './composite-layer.ts';

/** Samples of a prepared pixel: coverage, edge, light r g b, loss r g b. */
export const preparedChannels = 8;

export interface PreparedLayer {
  readonly width: number;
  readonly height: number;
  /**
   * [h·w·8] coverage; edge (1 where covered meets uncovered sharply); light of the covered part, grown outwards;
   * loss = 1 − shadow ratio, faded to exactly 0 where it is too weak to see, grown under the covered part
   */
  readonly data: Float32Array;
  /** the columns of each row that are touched */
  readonly spans: RowSpans;
}

export interface ShadowFade {
  /** changes of light up to this share count as none */
  readonly from: number;
  /** from this share on they count in full */
  readonly to: number;
}

/** [h·2] first and last column of each row that holds something; last < first where nothing does */
export type RowSpans = Int32Array;

/**
 * Makes a layer safe to enlarge. Light is defined only where something covers and shadow only where nothing does, so
 * each is grown two pixels past its own border; an interpolated edge then mixes in no background and leaks no light.
 * @param smooth 0…1 how much sharp edges are smoothed along their way, so that steepened again they draw lines and not steps
 */
export function prepareLayer(layer: CompositeLayer, fade: ShadowFade, smooth: number): PreparedLayer {
  const { width, height, coverage } = layer;
  const covered = emptySpans(width, height);
  const uncovered = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const c = coverage[i] ?? 0;
      uncovered[i] = 1 - c;
      if (c > 0) include(covered, y, x);
    }
  const near = widenSpans(covered, width, height);
  const shape = { width, height, spans: near };
  const light = grow(layer.radiance, coverage, shape);
  const loss = grow(fadedLoss(layer.shadow, fade), uncovered, shape);

  const data = new Float32Array(width * height * preparedChannels);
  const spans = covered.slice();
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const at = i * preparedChannels;
      const r = loss[i * 3] ?? 0;
      const g = loss[i * 3 + 1] ?? 0;
      const b = loss[i * 3 + 2] ?? 0;
      if (r !== 0 || g !== 0 || b !== 0) {
        data[at + 5] = r;
        data[at + 6] = g;
        data[at + 7] = b;
        include(spans, y, x);
      }
      if (x < (near[y * 2] ?? 0) || x > (near[y * 2 + 1] ?? -1)) continue;
      const own = Math.min(1, Math.max(0, coverage[i] ?? 0));
      const edge = edgeAt(coverage, shape, x, y);
      data[at] = edge > 0 ? own + edge * smooth * (smoothedAt(coverage, shape, x, y) - own) : own;
      data[at + 1] = edge;
      data[at + 2] = light[i * 3] ?? 0;
      data[at + 3] = light[i * 3 + 1] ?? 0;
      data[at + 4] = light[i * 3 + 2] ?? 0;
    }
  return { width, height, data, spans };
}

/** The strongest channel decides how much of the change is kept, so a fading shadow keeps its hue. */
function fadedLoss(shadow: Float32Array, fade: ShadowFade): Float32Array {
  const loss = new Float32Array(shadow.length);
  for (let at = 0; at < shadow.length; at += 3) {
    const r = 1 - (shadow[at] ?? 1);
    const g = 1 - (shadow[at + 1] ?? 1);
    const b = 1 - (shadow[at + 2] ?? 1);
    const strongest = Math.max(Math.abs(r), Math.abs(g), Math.abs(b));
    if (strongest <= fade.from) continue;
    const kept = smoothstep(fade.from, fade.to, strongest);
    loss[at] = r * kept;
    loss[at + 1] = g * kept;
    loss[at + 2] = b * kept;
  }
  return loss;
}

interface Shape {
  readonly width: number;
  readonly height: number;
  /** columns of each row where there is anything to do */
  readonly spans: RowSpans;
}

/** Replaces samples of little weight by the weighted mean of their neighbourhood, twice; weights from 0.5 on stay. */
function grow(values: Float32Array, weights: Float32Array, shape: Shape): Float32Array {
  const { width, height, spans } = shape;
  let from = values;
  let fromWeights = weights;
  for (let pass = 0; pass < 2; pass++) {
    const to = from.slice();
    const toWeights = fromWeights.slice();
    for (let y = 0; y < height; y++) {
      for (let x = spans[y * 2] ?? 0; x <= (spans[y * 2 + 1] ?? -1); x++) {
        const i = y * width + x;
        if ((fromWeights[i] ?? 0) >= 0.5) continue;
        let sum = 0;
        let r = 0;
        let g = 0;
        let b = 0;
        for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
          for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
            const j = v * width + u;
            const weight = fromWeights[j] ?? 0;
            if (weight <= 0) continue;
            sum += weight;
            r += weight * (from[j * 3] ?? 0);
            g += weight * (from[j * 3 + 1] ?? 0);
            b += weight * (from[j * 3 + 2] ?? 0);
          }
        }
        if (sum < 1e-3) continue;
        to[i * 3] = r / sum;
        to[i * 3 + 1] = g / sum;
        to[i * 3 + 2] = b / sum;
        toWeights[i] = 0.5;
      }
    }
    from = to;
    fromWeights = toWeights;
  }
  return from;
}

/** 1 where the 3 × 3 neighbourhood holds both full cover and none; 0 where cover is thin, soft or even. */
function edgeAt(coverage: Float32Array, { width, height }: Shape, x: number, y: number): number {
  let low = 1;
  let high = 0;
  for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
    for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
      const c = coverage[v * width + u] ?? 0;
      if (c < low) low = c;
      if (c > high) high = c;
    }
  }
  return smoothstep(0.75, 0.98, high - low);
}

/** The binomial mean of the 3 × 3 neighbourhood. */
function smoothedAt(coverage: Float32Array, { width, height }: Shape, x: number, y: number): number {
  let sum = 0;
  for (let v = -1; v <= 1; v++) {
    const row = Math.min(height - 1, Math.max(0, y + v)) * width;
    for (let u = -1; u <= 1; u++) {
      const column = Math.min(width - 1, Math.max(0, x + u));
      sum += (2 - Math.abs(u)) * (2 - Math.abs(v)) * (coverage[row + column] ?? 0);
    }
  }
  return sum / 16;
}

function emptySpans(width: number, height: number): RowSpans {
  const spans = new Int32Array(height * 2);
  for (let y = 0; y < height; y++) {
    spans[y * 2] = width;
    spans[y * 2 + 1] = -1;
  }
  return spans;
}

function include(spans: RowSpans, y: number, x: number): void {
  if (x < (spans[y * 2] ?? 0)) spans[y * 2] = x;
  if (x > (spans[y * 2 + 1] ?? -1)) spans[y * 2 + 1] = x;
}

/** The spans with two pixels more on every side. */
function widenSpans(spans: RowSpans, width: number, height: number): RowSpans {
  const wide = emptySpans(width, height);
  for (let y = 0; y < height; y++) {
    for (let v = Math.max(0, y - 2); v <= Math.min(height - 1, y + 2); v++) {
      const first = spans[v * 2] ?? 0;
      const last = spans[v * 2 + 1] ?? -1;
      if (last < first) continue;
      include(wide, y, Math.max(0, first - 2));
      include(wide, y, Math.min(width - 1, last + 2));
    }
  }
  return wide;
}

function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
