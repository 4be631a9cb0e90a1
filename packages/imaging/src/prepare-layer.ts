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
  /** [h·2] first and last touched column of each row; last < first when the row is untouched */
  readonly spans: Int32Array;
}

export interface ShadowFade {
  /** changes of light up to this share count as none */
  readonly from: number;
  /** from this share on they count in full */
  readonly to: number;
}

/**
 * Makes a layer safe to enlarge. Light is defined only where something covers and shadow only where nothing does, so
 * each is grown two pixels past its own border; an interpolated edge then mixes in no background and leaks no light.
 */
export function prepareLayer(layer: CompositeLayer, fade: ShadowFade): PreparedLayer {
  const { width, height, coverage } = layer;
  const count = width * height;
  const uncovered = new Float32Array(count);
  const loss = new Float32Array(count * 3);
  for (let i = 0; i < count; i++) {
    uncovered[i] = 1 - (coverage[i] ?? 0);
    writeLoss(layer.shadow, loss, i * 3, fade);
  }
  const light = grow(layer.radiance, coverage, width, height);
  const lossGrown = grow(loss, uncovered, width, height);
  const data = new Float32Array(count * preparedChannels);
  const spans = new Int32Array(height * 2);
  for (let y = 0; y < height; y++) {
    let first = width;
    let last = -1;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const c = Math.min(1, Math.max(0, coverage[i] ?? 0));
      const at = i * preparedChannels;
      data[at] = c;
      data[at + 1] = edgeAt(coverage, width, height, x, y);
      for (let k = 0; k < 3; k++) {
        data[at + 2 + k] = light[i * 3 + k] ?? 0;
        data[at + 5 + k] = lossGrown[i * 3 + k] ?? 0;
      }
      if (c > 0 || data[at + 5] || data[at + 6] || data[at + 7]) {
        first = Math.min(first, x);
        last = x;
      }
    }
    spans[y * 2] = first;
    spans[y * 2 + 1] = last;
  }
  return { width, height, data, spans };
}

/** The strongest channel decides how much of the change is kept, so a fading shadow keeps its hue. */
function writeLoss(shadow: Float32Array, loss: Float32Array, at: number, fade: ShadowFade): void {
  const r = 1 - (shadow[at] ?? 1);
  const g = 1 - (shadow[at + 1] ?? 1);
  const b = 1 - (shadow[at + 2] ?? 1);
  const kept = smoothstep(fade.from, fade.to, Math.max(Math.abs(r), Math.abs(g), Math.abs(b)));
  if (kept === 0) return;
  loss[at] = r * kept;
  loss[at + 1] = g * kept;
  loss[at + 2] = b * kept;
}

/**
 * Replaces samples of little weight by the weighted mean of their neighbourhood, twice. Samples of weight ≥ 0.5 stay.
 */
function grow(values: Float32Array, weights: Float32Array, width: number, height: number): Float32Array {
  let from = values;
  let fromWeights = weights;
  for (let pass = 0; pass < 2; pass++) {
    const to = from.slice();
    const toWeights = fromWeights.slice();
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
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
        toWeights[i] = Math.max(0.5, fromWeights[i] ?? 0);
      }
    }
    from = to;
    fromWeights = toWeights;
  }
  return from;
}

/** 1 where the 3 × 3 neighbourhood holds both full cover and none; 0 where cover is thin, soft or even. */
function edgeAt(coverage: Float32Array, width: number, height: number, x: number, y: number): number {
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

function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
