/**
 * For every pixel of the hole, where on the same surface its patch is copied from: PatchMatch (Barnes and others 2009) over moves
 * in metres on the surface, so that patches are seen in the target's own perspective (after Huang and others 2014, "Image
 * completion using planar structure guidance").
 */
import { type FillLevel, patchRadius } from './fill-level.ts';
import { type Repeats, snapTo } from './find-repeats.ts';
import { mapPoint } from './surface-map.ts';

export interface PatchField {
  /** [n·2] move on the surface, metres: the copied place is the own place plus this */
  readonly move: Float32Array;
  /** [n·2] where that is in the picture, pixels, pixel middles at .5 */
  readonly from: Float32Array;
  /** [n·4] one pixel of the target in pixels of the source: ∂x/∂x, ∂x/∂y, ∂y/∂x, ∂y/∂y */
  readonly warp: Float32Array;
  /** [n] mean squared difference of the patch, and what the move costs */
  readonly cost: Float32Array;
}

export function createField(count: number): PatchField {
  return {
    move: new Float32Array(2 * count),
    from: new Float32Array(2 * count),
    warp: new Float32Array(4 * count),
    cost: new Float32Array(count).fill(Infinity),
  };
}

/** metres from the foot or the top of a wall within which what is there keeps its height */
const edgeBand = 0.3;
/** cost of leaving it, at `edgeSlip` metres and above */
const edgeCost = 0.03;
const edgeSlip = 0.03;
/** cost a metre of going up or down a wall, and of any move */
const upCost = 6e-4;
const farCost = 6e-5;
/** cost of each doubling by which the source must be enlarged: it would come out blurred */
const blurCost = 2e-3;
/** cost of a move by no whole number of repeats, at `repeatSlip` metres and above */
const repeatCost = 0.012;
const repeatSlip = 0.015;
/** more than these times finer or coarser is not copied */
const mostEnlarged = 4;

/** Tries moves; keeps what is better. One a level, with its own scratch memory. */
export function createMatcher(level: FillLevel, field: PatchField, repeats: readonly Repeats[]) {
  const { width, height, texture, lender, trust, label, surfaces, place, slope } = level;
  const { move, from, warp, cost } = field;
  const point = new Float64Array(2);

  /** Mean squared difference of the patches, weighted; stops early above `limit`. */
  function difference(i: number, sx: number, sy: number, limit: number, w: readonly number[]): number {
    const [xx = 0, xy = 0, yx = 0, yy = 0] = w;
    const x = i % width;
    const y = (i - x) / width;
    let sum = 0;
    let total = 0;
    for (let dy = -patchRadius; dy <= patchRadius; dy++) {
      const ty = y + dy;
      if (ty < 0 || ty >= height) continue;
      for (let dx = -patchRadius; dx <= patchRadius; dx++) {
        const tx = x + dx;
        if (tx < 0 || tx >= width) continue;
        const t = ty * width + tx;
        const weight = trust[t] ?? 0;
        if (weight === 0) continue;
        total += weight;
        const qx = Math.floor(sx + xx * dx + xy * dy);
        const qy = Math.floor(sy + yx * dx + yy * dy);
        if (qx < 0 || qy < 0 || qx >= width || qy >= height) {
          sum += weight * unseen;
          continue;
        }
        const q = qy * width + qx;
        if ((trust[q] ?? 0) < 1) {
          sum += weight * unseen;
          continue;
        }
        const r = (texture[3 * t] ?? 0) - (texture[3 * q] ?? 0);
        const g = (texture[3 * t + 1] ?? 0) - (texture[3 * q + 1] ?? 0);
        const b = (texture[3 * t + 2] ?? 0) - (texture[3 * q + 2] ?? 0);
        sum += weight * Math.min(most, r * r + g * g + b * b);
      }
    }
    return total > 0 ? sum / total : limit;
  }

  /** What a move costs whatever it shows. */
  function priceOf(i: number, u: number, v: number, scale: number): number {
    const heights = surfaces[label[i] ?? 0]?.heights;
    let price = farCost * Math.hypot(u, v);
    const { u: pu, v: pv } = repeats[label[i] ?? 0] ?? nothing;
    const off = Math.hypot(u - snapTo(u, pu), v - snapTo(v, pv));
    price += repeatCost * Math.min(1, off / repeatSlip);
    if (heights) {
      const up = Math.abs(v);
      const at = place[2 * i + 1] ?? 0;
      price += upCost * up;
      const nearest = Math.min(at - heights[0], heights[1] - at);
      if (nearest < edgeBand) price += edgeCost * Math.min(1, up / edgeSlip);
    }
    return scale < 1 ? price - blurCost * Math.log2(scale) : price;
  }

  const w = [0, 0, 0, 0];
  /** Tries a move of (u, v) metres for pixel i. */
  function tryMove(i: number, u: number, v: number): void {
    const surface = surfaces[label[i] ?? 0];
    if (!surface) return;
    mapPoint(surface.toPicture, (place[2 * i] ?? 0) + u, (place[2 * i + 1] ?? 0) + v, point);
    const sx = (point[0] ?? 0) * width;
    const sy = (point[1] ?? 0) * height;
    if (!(sx >= 0 && sy >= 0 && sx < width && sy < height)) return;
    const s = Math.floor(sy) * width + Math.floor(sx);
    if (!lender[s] || label[s] !== label[i]) return;
    // Jacobian of source by target: place is the same function of both but for the move.
    const [a, b] = [slope[4 * s] ?? 0, slope[4 * s + 1] ?? 0];
    const [c, d] = [slope[4 * s + 2] ?? 0, slope[4 * s + 3] ?? 0];
    const det = a * d - b * c;
    const [p, q] = [slope[4 * i] ?? 0, slope[4 * i + 1] ?? 0];
    const [r, t] = [slope[4 * i + 2] ?? 0, slope[4 * i + 3] ?? 0];
    w[0] = (d * p - b * r) / det;
    w[1] = (d * q - b * t) / det;
    w[2] = (a * r - c * p) / det;
    w[3] = (a * t - c * q) / det;
    const scale = Math.sqrt(Math.abs((p * t - q * r) / det));
    if (!(scale > 1 / mostEnlarged && scale < mostEnlarged)) return;
    const best = cost[i] ?? Infinity;
    const price = priceOf(i, u, v, scale);
    if (price >= best) return;
    const total = price + difference(i, sx, sy, best, w);
    if (total >= best) return;
    cost[i] = total;
    move[2 * i] = u;
    move[2 * i + 1] = v;
    from[2 * i] = sx;
    from[2 * i + 1] = sy;
    for (let k = 0; k < 4; k++) warp[4 * i + k] = w[k] ?? 0;
  }

  /** Measures the present move anew, after the texture changed. */
  function renew(i: number): void {
    if (cost[i] === Infinity) return;
    const [u, v] = [move[2 * i] ?? 0, move[2 * i + 1] ?? 0];
    cost[i] = Infinity;
    tryMove(i, u, v);
  }

  /** Tries to copy from about the source pixel s: from there, straight along one direction, and by whole repeats. */
  function tryFrom(i: number, s: number): void {
    const u = (place[2 * s] ?? 0) - (place[2 * i] ?? 0);
    const v = (place[2 * s + 1] ?? 0) - (place[2 * i + 1] ?? 0);
    tryMove(i, u, v);
    const { u: pu, v: pv } = repeats[label[i] ?? 0] ?? nothing;
    // Boards, joints and skirting lie along one direction or the other.
    tryMove(i, snapTo(u, pu), 0);
    tryMove(i, 0, snapTo(v, pv));
    if (pu !== undefined || pv !== undefined) tryMove(i, snapTo(u, pu), snapTo(v, pv));
  }

  return { tryMove, tryFrom, renew };
}

const nothing: Repeats = { u: undefined, v: undefined };

export type Matcher = ReturnType<typeof createMatcher>;

/** squared difference that counts for a pixel that has none to copy, and the most that any counts for */
const unseen = 0.06;
const most = 0.25;
