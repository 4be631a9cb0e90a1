/**
 * How far apart a surface repeats along its two directions: rows of tiles, widths of boards. Looked at straight on, the texture is
 * compared with itself, shifted; moves by whole repeats then keep every joint in its row.
 */
import { boxMean } from '../box-mean.ts';
import type { FillLevel } from './fill-level.ts';

/** Metres from one repeat to the next; undefined: nothing repeats that way. */
export interface Repeats {
  readonly u: number | undefined;
  readonly v: number | undefined;
}

/** metres a cell of the view straight on, and cells of its side */
const cell = 0.02;
const side = 240;
/** cells: tones of whole tiles and boards are left out, joints stay */
const detail = 3;
/** shifts in cells: 8 cm … 1.4 m */
const nearest = 4;
const farthest = 70;
/** cells that must be seen at both ends of a shift */
const leastPairs = 400;
/** correlation of a repeat, and how far it must rise above the shifts before it */
const leastCorrelation = 0.2;
const leastRise = 0.12;
/** a nearer peak stands for the strongest one from this share of it on */
const comparable = 0.7;

export function findRepeats(level: FillLevel): Repeats[] {
  return level.surfaces.map((_, surface) => {
    const view = straightOn(level, surface);
    if (!view) return { u: undefined, v: undefined };
    return { u: periodOf(view, 1), v: periodOf(view, side) };
  });
}

/** Detail of the texture by cell, NaN where nothing is seen sharply enough. */
function straightOn(level: FillLevel, surface: number): Float32Array | undefined {
  const { label, trust, place, slope, texture } = level;
  const sharp: number[] = [];
  for (let i = 0; i < label.length; i++) {
    if (label[i] !== surface || (trust[i] ?? 0) < 1) continue;
    const across = Math.hypot(slope[4 * i] ?? 0, slope[4 * i + 2] ?? 0);
    const down = Math.hypot(slope[4 * i + 1] ?? 0, slope[4 * i + 3] ?? 0);
    if (Math.max(across, down) < 1.3 * cell) sharp.push(i);
  }
  if (sharp.length < leastPairs) return undefined;
  const middle = (k: number): number => {
    const at = Float32Array.from(sharp, (i) => place[2 * i + k] ?? 0).toSorted();
    return at[at.length >> 1] ?? 0;
  };
  const [u0, v0] = [middle(0) - (side * cell) / 2, middle(1) - (side * cell) / 2];
  const sum = new Float32Array(side * side);
  const count = new Float32Array(side * side);
  for (const i of sharp) {
    const x = Math.floor(((place[2 * i] ?? 0) - u0) / cell);
    const y = Math.floor(((place[2 * i + 1] ?? 0) - v0) / cell);
    if (x < 0 || y < 0 || x >= side || y >= side) continue;
    const grey = (texture[3 * i] ?? 0) + (texture[3 * i + 1] ?? 0) + (texture[3 * i + 2] ?? 0);
    sum[y * side + x] = (sum[y * side + x] ?? 0) + grey / 3;
    count[y * side + x] = (count[y * side + x] ?? 0) + 1;
  }
  const seen = count.map((n) => (n > 0 ? 1 : 0));
  const mean = sum.map((value, k) => (seen[k] ? value / (count[k] ?? 1) : 0));
  const near = boxMean(mean, side, side, detail);
  const share = boxMean(seen, side, side, detail);
  return mean.map((value, k) =>
    seen[k] && (share[k] ?? 0) > 0.6 ? value - (near[k] ?? 0) / (share[k] ?? 1) : NaN,
  );
}

/** @param stride cells from one place to the next along the direction */
function periodOf(view: Float32Array, stride: number): number | undefined {
  const correlation = new Float32Array(farthest + 2).fill(NaN);
  for (let shift = 1; shift <= farthest + 1; shift++) correlation[shift] = alike(view, shift, stride);
  const peaks: number[] = [];
  let lowest = Infinity;
  for (let shift = 2; shift <= farthest; shift++) {
    const here = correlation[shift] ?? NaN;
    if (Number.isNaN(here)) break;
    lowest = Math.min(lowest, here);
    const isPeak = here >= (correlation[shift - 1] ?? NaN) && here >= (correlation[shift + 1] ?? NaN);
    if (shift >= nearest && isPeak && here >= leastCorrelation && here - lowest >= leastRise)
      peaks.push(shift);
  }
  const strongest = Math.max(0, ...peaks.map((shift) => correlation[shift] ?? 0));
  const first = peaks.find((shift) => (correlation[shift] ?? 0) >= comparable * strongest);
  if (first === undefined) return undefined;
  // The farthest whole multiple that peaks, too, says the period most exactly.
  let period = fine(correlation, first);
  for (let times = 2; times * period < farthest; times++) {
    const next = peaks.find((shift) => Math.abs(shift - times * period) <= 1.5);
    if (next === undefined) break;
    period = fine(correlation, next) / times;
  }
  return period * cell;
}

/** Correlation of what is seen at both ends of a shift. */
function alike(view: Float32Array, shift: number, stride: number): number {
  let [both, one, other, pairs] = [0, 0, 0, 0];
  for (let k = 0; k < view.length; k++) {
    const m = k + shift * stride;
    if (m >= view.length || (stride === 1 && Math.floor(m / side) !== Math.floor(k / side))) continue;
    const [a, b] = [view[k] ?? NaN, view[m] ?? NaN];
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    both += a * b;
    one += a * a;
    other += b * b;
    pairs++;
  }
  return pairs < leastPairs ? NaN : both / Math.sqrt(one * other + 1e-12);
}

/** Top of the parabola through a peak and its neighbours. */
function fine(correlation: Float32Array, peak: number): number {
  const [left, top, right] = [correlation[peak - 1] ?? 0, correlation[peak] ?? 0, correlation[peak + 1] ?? 0];
  const bend = left - 2 * top + right;
  return bend < 0 ? peak + (0.5 * (left - right)) / bend : peak;
}

/** The nearest whole number of repeats. */
export function snapTo(move: number, period: number | undefined): number {
  return period === undefined ? move : Math.round(move / period) * period;
}
