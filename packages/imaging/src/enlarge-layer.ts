import { type PreparedLayer, preparedChannels } from './prepare-layer.ts';

/** Where each output sample falls among the source samples, and how much of each it takes. */
interface Taps {
  /** [n·4] source indices, clamped at the border */
  readonly index: Int32Array;
  /** [n·6] four Catmull–Rom weights (Keys 1981, a = −1/2), then the two linear ones of the middle taps */
  readonly weights: Float32Array;
}

/** Enlarges a prepared layer row by row, keeping four widened rows in memory whatever the size of the photo. */
export function createEnlarger(layer: PreparedLayer, width: number, height: number) {
  const across = makeTaps(layer.width, width);
  const down = makeTaps(layer.height, height);
  const slots = Array.from({ length: 4 }, () => ({
    source: -1,
    samples: new Float32Array(width * preparedChannels),
  }));
  const row = new Float32Array(width * preparedChannels);

  /** The widened source row, kept in the slot that its number takes: four rows in turn never share one. */
  function widened(source: number): Float32Array {
    const slot = slots[source & 3];
    if (!slot) return row;
    if (slot.source === source) return slot.samples;
    slot.samples.fill(0);
    slot.source = source;
    const [from, to] = columnsTouched(layer, source, width);
    const { data } = layer;
    const base = source * layer.width;
    for (let x = from; x < to; x++) {
      const tap = x * 4;
      const a = (base + (across.index[tap] ?? 0)) * preparedChannels;
      const b = (base + (across.index[tap + 1] ?? 0)) * preparedChannels;
      const c = (base + (across.index[tap + 2] ?? 0)) * preparedChannels;
      const d = (base + (across.index[tap + 3] ?? 0)) * preparedChannels;
      mix(slot.samples, x * preparedChannels, across.weights, x * 6, data, a, data, b, data, c, data, d);
    }
    return slot.samples;
  }

  /**
   * Output row `y`, [w·8] as in a prepared layer, defined in the columns [from, to): the others are untouched. The
   * buffer is reused by the next call.
   */
  return function enlargeRow(y: number): { row: Float32Array; from: number; to: number } {
    let from = width;
    let to = 0;
    for (let tap = y * 4; tap < y * 4 + 4; tap++) {
      const [first, end] = columnsTouched(layer, down.index[tap] ?? 0, width);
      if (first >= end) continue;
      from = Math.min(from, first);
      to = Math.max(to, end);
    }
    if (from >= to) return { row, from: 0, to: 0 };
    const a = widened(down.index[y * 4] ?? 0);
    const b = widened(down.index[y * 4 + 1] ?? 0);
    const c = widened(down.index[y * 4 + 2] ?? 0);
    const d = widened(down.index[y * 4 + 3] ?? 0);
    for (let at = from * preparedChannels; at < to * preparedChannels; at += preparedChannels)
      mix(row, at, down.weights, y * 6, a, at, b, at, c, at, d, at);
    return { row, from, to };
  };
}

/**
 * Mixes four prepared pixels into one. Coverage and light take the smooth weights, which keep edges crisp; edge and
 * loss the linear ones, which never overshoot past zero. Unrolled: the innermost loop of every composite.
 */
// oxlint-disable-next-line max-params
function mix(
  out: Float32Array,
  to: number,
  weights: Float32Array,
  w: number,
  a: Float32Array,
  i: number,
  b: Float32Array,
  j: number,
  c: Float32Array,
  k: number,
  d: Float32Array,
  l: number,
): void {
  const p = weights[w] ?? 0;
  const q = weights[w + 1] ?? 0;
  const r = weights[w + 2] ?? 0;
  const s = weights[w + 3] ?? 0;
  const t = weights[w + 4] ?? 0;
  const u = weights[w + 5] ?? 0;
  out[to] = p * (a[i] ?? 0) + q * (b[j] ?? 0) + r * (c[k] ?? 0) + s * (d[l] ?? 0);
  out[to + 1] = t * (b[j + 1] ?? 0) + u * (c[k + 1] ?? 0);
  out[to + 2] = p * (a[i + 2] ?? 0) + q * (b[j + 2] ?? 0) + r * (c[k + 2] ?? 0) + s * (d[l + 2] ?? 0);
  out[to + 3] = p * (a[i + 3] ?? 0) + q * (b[j + 3] ?? 0) + r * (c[k + 3] ?? 0) + s * (d[l + 3] ?? 0);
  out[to + 4] = p * (a[i + 4] ?? 0) + q * (b[j + 4] ?? 0) + r * (c[k + 4] ?? 0) + s * (d[l + 4] ?? 0);
  out[to + 5] = t * (b[j + 5] ?? 0) + u * (c[k + 5] ?? 0);
  out[to + 6] = t * (b[j + 6] ?? 0) + u * (c[k + 6] ?? 0);
  out[to + 7] = t * (b[j + 7] ?? 0) + u * (c[k + 7] ?? 0);
}

/** Output columns that the touched samples of a source row reach (two samples either way). */
function columnsTouched(layer: PreparedLayer, source: number, width: number): [from: number, to: number] {
  const first = layer.spans[source * 2] ?? 0;
  const last = layer.spans[source * 2 + 1] ?? -1;
  if (last < first) return [0, 0];
  const scale = width / layer.width;
  return [Math.max(0, Math.floor((first - 2) * scale)), Math.min(width, Math.ceil((last + 3) * scale))];
}

function makeTaps(source: number, target: number): Taps {
  const index = new Int32Array(target * 4);
  const weights = new Float32Array(target * 6);
  for (let i = 0; i < target; i++) {
    const position = ((i + 0.5) * source) / target - 0.5;
    const base = Math.floor(position);
    const t = position - base;
    for (let k = 0; k < 4; k++) index[i * 4 + k] = Math.min(source - 1, Math.max(0, base - 1 + k));
    const before = t * (-0.5 + t * (1 - 0.5 * t));
    const left = 1 + t * t * (-2.5 + 1.5 * t);
    const right = t * (0.5 + t * (2 - 1.5 * t));
    const after = t * t * (-0.5 + 0.5 * t);
    weights.set([before, left, right, after, 1 - t, t], i * 6);
  }
  return { index, weights };
}
