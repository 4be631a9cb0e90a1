import { type PreparedLayer, preparedChannels } from './prepare-layer.ts';

/** Where an output sample falls among source samples: four taps with smooth weights, and two with straight ones. */
interface Taps {
  /** [n·4] clamped source indices */
  readonly index: Int32Array;
  /** [n·4] Catmull–Rom weights (Keys 1981, a = −1/2), for coverage and light: they keep edges crisp */
  readonly cubic: Float32Array;
  /** [n·4] linear weights on the same taps, for edge and shadow: they never overshoot below zero */
  readonly linear: Float32Array;
}

/** Enlarges a prepared layer row by row, keeping four rows in memory whatever the size of the photo. */
export function createEnlarger(layer: PreparedLayer, width: number, height: number) {
  const across = makeTaps(layer.width, width);
  const down = makeTaps(layer.height, height);
  const rowLength = width * preparedChannels;
  const slots = Array.from({ length: 4 }, () => ({ source: -1, samples: new Float32Array(rowLength) }));
  const row = new Float32Array(rowLength);

  /** The widened source row, from the slot that holds it or computed into the slot that its number takes. */
  function widened(source: number): Float32Array {
    const slot = slots[source & 3];
    if (!slot) return row;
    if (slot.source !== source) {
      slot.samples.fill(0);
      const [from, to] = columnsTouched(layer, source, width);
      for (let x = from; x < to; x++) widen(layer.data, source * layer.width, slot.samples, x);
      slot.source = source;
    }
    return slot.samples;
  }

  function widen(data: Float32Array, base: number, out: Float32Array, x: number): void {
    const { index, cubic, linear } = across;
    const at = x * preparedChannels;
    for (let tap = x * 4; tap < x * 4 + 4; tap++) {
      const from = (base + (index[tap] ?? 0)) * preparedChannels;
      accumulate(data, from, out, at, cubic[tap] ?? 0, linear[tap] ?? 0);
    }
  }

  /**
   * Output row `y`, [w·8] as in a prepared layer, and the columns [from, to) that may be touched. The buffer is
   * reused by the next call.
   */
  return function enlargeRow(y: number): { row: Float32Array; from: number; to: number } {
    const { index, cubic, linear } = down;
    let from = width;
    let to = 0;
    for (let tap = y * 4; tap < y * 4 + 4; tap++) {
      const [first, end] = columnsTouched(layer, index[tap] ?? 0, width);
      if (first >= end) continue;
      from = Math.min(from, first);
      to = Math.max(to, end);
    }
    if (from >= to) return { row, from: 0, to: 0 };
    row.fill(0, from * preparedChannels, to * preparedChannels);
    for (let tap = y * 4; tap < y * 4 + 4; tap++) {
      const smooth = cubic[tap] ?? 0;
      const straight = linear[tap] ?? 0;
      if (smooth === 0 && straight === 0) continue;
      const samples = widened(index[tap] ?? 0);
      for (let at = from * preparedChannels; at < to * preparedChannels; at += preparedChannels)
        accumulate(samples, at, row, at, smooth, straight);
    }
    return { row, from, to };
  };
}

function accumulate(
  source: Float32Array,
  from: number,
  out: Float32Array,
  to: number,
  smooth: number,
  straight: number,
): void {
  // Unrolled: this is the innermost loop of every composite.
  out[to] = (out[to] ?? 0) + smooth * (source[from] ?? 0);
  out[to + 1] = (out[to + 1] ?? 0) + straight * (source[from + 1] ?? 0);
  out[to + 2] = (out[to + 2] ?? 0) + smooth * (source[from + 2] ?? 0);
  out[to + 3] = (out[to + 3] ?? 0) + smooth * (source[from + 3] ?? 0);
  out[to + 4] = (out[to + 4] ?? 0) + smooth * (source[from + 4] ?? 0);
  out[to + 5] = (out[to + 5] ?? 0) + straight * (source[from + 5] ?? 0);
  out[to + 6] = (out[to + 6] ?? 0) + straight * (source[from + 6] ?? 0);
  out[to + 7] = (out[to + 7] ?? 0) + straight * (source[from + 7] ?? 0);
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
  const cubic = new Float32Array(target * 4);
  const linear = new Float32Array(target * 4);
  for (let i = 0; i < target; i++) {
    const position = ((i + 0.5) * source) / target - 0.5;
    const base = Math.floor(position);
    const t = position - base;
    for (let k = 0; k < 4; k++) index[i * 4 + k] = Math.min(source - 1, Math.max(0, base - 1 + k));
    cubic.set(
      [
        t * (-0.5 + t * (1 - 0.5 * t)),
        1 + t * t * (-2.5 + 1.5 * t),
        t * (0.5 + t * (2 - 1.5 * t)),
        t * t * (-0.5 + 0.5 * t),
      ],
      i * 4,
    );
    linear.set([0, 1 - t, t, 0], i * 4);
  }
  return { index, cubic, linear };
}
