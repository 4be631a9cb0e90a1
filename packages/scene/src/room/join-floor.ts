/** Which other surfaces belong to a floor already chosen: the same floor behind furniture, never the furniture itself. */
import type { BinaryMask } from './binary-mask.ts';
import { difference, type FloorFeatures } from './floor-features.ts';
import type { Surface } from './judge-surface.ts';

/** Two pieces are one floor from this share of the smaller one in common, or when they look this much alike. */
const sameOverlap = 0.5;
const sameLook = 0.045;
/** Pieces with less than this share of the best score do not join it. */
const leastJoining = 0.04;
/** pixels between two pieces of one floor */
const gap = 4;
/** squared OKLab distance: an edge that an object's foot makes on the floor */
const footEdge = 0.04 ** 2;
/** share of a piece's columns that must run on as floor, or leave the picture */
const leastOpen = 0.3;

/** pixels inside two surfaces at which they are compared, and the squared distance of two that are not one, lightness halved */
const inside = 2;
const otherSurface = 0.035 ** 2;
/** share of where a piece touches the floor beside or behind it, and pixels of that, from which an edge says that it stands before it */
const mostEdged = 0.5;
const leastTouch = 12;

/** The surfaces that are one floor with the first, which leads. */
export function joinFloor(best: Surface, others: readonly Surface[], features: FloorFeatures): Surface[] {
  const joined = [best];
  const floor = Uint8Array.from(best.region.data);
  for (const other of others) {
    if (other === best || other.pixels === 0 || !isAlike(best, other)) continue;
    const { open, onFloor } = lowerEdge(other.region, floor, { features, footEdge });
    if (onFloor > open || open < leastOpen) continue;
    if (isApart(other.region, floor, features)) continue;
    joined.push(other);
    other.region.data.forEach((on, i) => on && (floor[i] = 1));
  }
  return joined;
}

function isAlike(best: Surface, other: Surface): boolean {
  if (other.score < leastJoining * best.score) return false;
  const [dl, da, db, dt] = best.look.map((v, k) => v - (other.look[k] ?? 0));
  // Light falls off over a floor: lightness says little.
  if (Math.hypot(0.25 * (dl ?? 0), da ?? 0, db ?? 0, dt ?? 0) < sameLook) return true;
  let both = 0;
  best.region.data.forEach((on, i) => (both += on & (other.region.data[i] ?? 0)));
  return both >= sameOverlap * Math.min(best.pixels, other.pixels);
}

/**
 * What lies under a piece that is not floor yet, as shares of its columns: `open` where the picture ends or the floor runs on,
 * `onFloor` where it ends with an edge above the floor, as things do that stand on it.
 */
export function lowerEdge(
  { width, height, data }: BinaryMask,
  floor: Uint8Array,
  { features, footEdge }: { readonly features: FloorFeatures; readonly footEdge: number },
): { open: number; onFloor: number } {
  let columns = 0;
  let open = 0;
  let onFloor = 0;
  for (let x = 0; x < width; x++) {
    let bottom = height - 1;
    while (bottom >= 0 && (!data[bottom * width + x] || floor[bottom * width + x])) bottom--;
    if (bottom < 0) continue;
    columns++;
    if (bottom >= height - 1 - gap) {
      open++;
      continue;
    }
    let under = bottom + 1;
    while (under <= bottom + gap && !floor[under * width + x]) under++;
    if (under > bottom + gap) continue;
    let edge = 0;
    for (let y = bottom; y < under; y++)
      edge = Math.max(edge, difference(features, y * width + x, (y + 1) * width + x));
    if (edge < footEdge) open++;
    else onFloor++;
  }
  return { open: open / Math.max(1, columns), onFloor: onFloor / Math.max(1, columns) };
}

/** Whether a piece meets the floor beside or behind it with an edge, as furniture does that the picture's foot cuts off. */
function isApart({ width, height, data }: BinaryMask, floor: Uint8Array, features: FloorFeatures): boolean {
  const isPiece = (i: number): boolean => data[i] === 1 && floor[i] === 0;
  let [touching, edged] = [0, 0];
  for (let y = inside; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (!isPiece(i)) continue;
      for (const [dx, dy] of [
        [-1, 0],
        [1, 0],
        [0, -1],
      ] as const) {
        const at = (steps: number): number | undefined => {
          const [px, py] = [x + steps * dx, y + steps * dy];
          return px < 0 || px >= width || py < 0 || py >= height ? undefined : py * width + px;
        };
        const next = at(1);
        if (next === undefined || isPiece(next)) continue;
        let k = 1;
        while (k <= gap && floor[at(k) ?? -1] !== 1) k++;
        const [from, to] = [at(-inside), at(k + inside)];
        if (k > gap || from === undefined || to === undefined) continue;
        touching++;
        if (lookApart(features, from, to) > otherSurface) edged++;
      }
    }
  return touching >= leastTouch && edged > mostEdged * touching;
}

/** Squared OKLab difference in which lightness counts little: what light and shade part is one floor. */
function lookApart({ lightness, a, b }: FloorFeatures, i: number, j: number): number {
  const [dl, da, db] = [lightness, a, b].map((plane) => (plane[i] ?? 0) - (plane[j] ?? 0));
  return 0.25 * (dl ?? 0) ** 2 + 4 * ((da ?? 0) ** 2 + (db ?? 0) ** 2);
}
