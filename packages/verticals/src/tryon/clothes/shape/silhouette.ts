/**
 * A garment's outline in a frame of its own: the origin is its centroid, x to the picture's right, y down, and the unit is the
 * square root of its area, so that nothing after it knows how large the photo is.
 */
import type { Raster } from '@escena/core/raster';
import { largestPart } from '@escena/imaging/keep-parts';
import { fitWithin, resizeRaster } from '@escena/imaging/resize';
import { signedDistance } from '@escena/imaging/signed-distance';
import type { Position } from '../../landmarks/position.ts';
import type { Spot } from './spot.ts';
import { withoutHanger } from './without-hanger.ts';

export interface Silhouette {
  /** points of the outline, evenly spread, in no order */
  readonly outline: readonly Spot[];
  /** how far within it a point is, negative without */
  depth(x: number, y: number): number;
  /** as a fraction of the photo's sides */
  toPosition(spot: Spot): Position;
}

/** pixels: finer tells a corner no better than the cloth's own edge does */
const workingSide = 320;
/** of the unit: thinner things are the hook of a hanger, a thread, a tag */
const thin = 0.008;

/** @returns undefined where nothing is covered */
export function seeSilhouette(alpha: Raster): Silhouette | undefined {
  const { width, height } = fitWithin(alpha, workingSide);
  const small = resizeRaster(alpha, width, height);
  // A rim of nothing: what the photo cuts off has an outline there too.
  const [w, h] = [width + 2, height + 2];
  const labels = new Uint8Array(w * h);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      labels[(y + 1) * w + x + 1] = (small.data[(y * width + x) * small.channels] ?? 0) > 127 ? 1 : 0;
  const whole = largestPart(labels, w, h);
  const rough = Math.sqrt(whole.reduce((sum, label) => sum + label, 0));
  const cloth = withoutHanger(whole, w, rough);
  const covered = largestPart(opened(cloth, w, thin * rough), w, h);
  let [area, sumX, sumY] = [0, 0, 0];
  covered.forEach((label, i) => {
    if (!label) return;
    area++;
    sumX += (i % w) + 0.5;
    sumY += Math.floor(i / w) + 0.5;
  });
  if (area === 0) return undefined;
  const unit = Math.sqrt(area);
  const [cx, cy] = [sumX / area, sumY / area];
  const distance = signedDistance(covered, w, h);
  const at = (i: number, j: number): number => {
    const [u, v] = [Math.min(w - 1, Math.max(0, i)), Math.min(h - 1, Math.max(0, j))];
    return (distance[v * w + u] ?? 0) - Math.hypot(i - u, j - v);
  };
  return {
    outline: borderOf(covered, w).map(([x, y]): Spot => [(x - cx) / unit, (y - cy) / unit]),
    depth(x, y) {
      const [px, py] = [x * unit + cx - 0.5, y * unit + cy - 0.5];
      const [i, j] = [Math.floor(px), Math.floor(py)];
      const [fx, fy] = [px - i, py - j];
      const upper = (1 - fx) * at(i, j) + fx * at(i + 1, j);
      const lower = (1 - fx) * at(i, j + 1) + fx * at(i + 1, j + 1);
      return ((1 - fy) * upper + fy * lower) / unit;
    },
    toPosition: ([x, y]) => ({ x: (x * unit + cx - 1) / width, y: (y * unit + cy - 1) / height }),
  };
}

/** Without what is thinner than twice `reach`. */
function opened(labels: Uint8Array, width: number, reach: number): Uint8Array {
  const height = labels.length / width;
  const core = signedDistance(labels, width, height).map((d) => (d > reach ? 1 : 0));
  return Uint8Array.from(signedDistance(Uint8Array.from(core), width, height), (d) => (d > -reach ? 1 : 0));
}

/** Middles of the sides between what is covered and what is not. */
function borderOf(labels: Uint8Array, width: number): Spot[] {
  const border: Spot[] = [];
  for (let i = 0; i + width < labels.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    if (labels[i] !== labels[i + 1]) border.push([x + 1, y + 0.5]);
    if (labels[i] !== labels[i + width]) border.push([x + 0.5, y + 1]);
  }
  return border;
}
