/** A garment laid into its outline on a person: part by part, by thin plates that carry one outline to the other, sleeves by ladders. */
import { createRaster, type Raster } from '@escena/core/raster';
import { maskBounds } from '@escena/imaging/mask';
import { polygonMask } from '@escena/imaging/polygon-mask';
import { resizeRaster } from '@escena/imaging/resize';
import { lightSampler } from '@escena/imaging/sample-light';
import { fitThinPlate, type PlaneMap } from '@escena/imaging/thin-plate';
import { leastTurn, type WarpGrid, warpGrid } from '@escena/imaging/warp-grid';
import type { Part } from './garment-outline.ts';
import { depthOf } from './depth-of.ts';
import type { LaidOutlines } from './lay-outlines.ts';
import { sleeveLadder } from './sleeve-ladder.ts';
import { distance, type Spot, times } from './spot.ts';
import type { Depth } from './trace-edge.ts';

export interface WarpedGarment {
  /** 1 channel of the photo's size: the outline's own cover */
  readonly cover: Raster;
  /** how far within the outline; pixels */
  readonly depth: Depth;
  /** 1 channel: 255 where a sleeve or the left leg, not the trunk, is shown */
  readonly limbs: Raster;
  /** writes the garment's light at a pixel's middle */
  readonly lightAt: (x: number, y: number, to: Float64Array) => void;
}

/** pixels between the knots of a map */
const gridStep = 8;
/** ever stiffer plates, until one does not fold */
const stiffness = [0, 1e-4, 1e-3, 1e-2, 0.1, 1];

/** @param colors 3 channels: the garment's own picture, its colours carried on beyond its edge */
export function warpGarment(
  colors: Raster,
  { own, fitted }: LaidOutlines,
  { width, height }: Pick<Raster, 'width' | 'height'>,
): WarpedGarment {
  const shrink = Math.min(1, 1.25 * sizeRatio(own, fitted));
  const small = resizeRaster(
    colors,
    Math.max(1, Math.round(colors.width * shrink)),
    Math.max(1, Math.round(colors.height * shrink)),
  );
  const parts = fitted.flatMap((part): WarpedPart | readonly WarpedPart[] => {
    const source = own.find(({ name }) => name === part.name);
    if (!source) return [];
    const ring = ringOf(part);
    const scaled = scaledBy(source, small.width / colors.width);
    if (part.name.startsWith('sleeve')) {
      const { mask, at } = sleeveLadder(part, scaled, { width, height });
      return maskBounds(mask) ? { mask, at, depth: depthOf(mask) } : [];
    }
    const mask = polygonMask([ring], { width, height });
    if (!maskBounds(mask)) return [];
    return { mask, at: unfolded(ring, ringOf(scaled), mask).at, depth: depthOf(mask) };
  });
  const cover = createRaster(width, height, 1);
  for (const { mask } of parts)
    for (let i = 0; i < cover.data.length; i++)
      cover.data[i] = Math.min(255, (cover.data[i] ?? 0) + (mask.data[i] ?? 0));
  const sample = lightSampler(small);
  const [trunk, ...others] = parts;
  const limbs = createRaster(width, height, 1);
  for (const { mask } of others)
    for (let i = 0; i < limbs.data.length; i++)
      limbs.data[i] = Math.max(limbs.data[i] ?? 0, mask.data[i] ?? 0);
  const place = new Float64Array(2);
  const behind = new Float64Array(3);
  const read = (part: WarpedPart, x: number, y: number, light: Float64Array): void => {
    part.at(x, y, place);
    sample(place[0] ?? 0, place[1] ?? 0, light);
  };
  return {
    cover,
    depth: depthOf(cover),
    limbs,
    lightAt(x, y, light) {
      if (!trunk) return;
      const i = Math.floor(y) * width + Math.floor(x);
      // A limb hangs before the trunk; beyond all of them the nearest goes on.
      let [best, most] = [trunk, Math.max(1, trunk.mask.data[i] ?? 0)];
      for (const part of others) {
        const own = part.mask.data[i] ?? 0;
        if (own > 0 && (best === trunk || own > most)) [best, most] = [part, own];
      }
      const isAlone = !trunk.mask.data[i];
      if (best === trunk && isAlone)
        for (const part of others) if (part.depth([x, y]) > best.depth([x, y])) best = part;
      read(best, x, y, light);
      if (best === trunk || isAlone || most === 255) return;
      read(trunk, x, y, behind);
      for (let k = 0; k < 3; k++) light[k] = (most * (light[k] ?? 0) + (255 - most) * (behind[k] ?? 0)) / 255;
    },
  };
}

interface WarpedPart {
  readonly mask: Raster;
  /** how far within it; pixels */
  readonly depth: Depth;
  /** from the photo to the garment's own picture */
  readonly at: PlaneMap;
}

function scaledBy({ name, edges }: Part, factor: number): Part {
  return {
    name,
    edges: edges.map((edge) => ({ name: edge.name, line: edge.line.map((spot) => times(spot, factor)) })),
  };
}

function unfolded(ring: readonly Spot[], source: readonly Spot[], mask: Raster): WarpGrid {
  const bounds = maskBounds(mask) ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const around = 24;
  const wide = {
    left: bounds.left - around,
    top: bounds.top - around,
    right: bounds.right + around,
    bottom: bounds.bottom + around,
  };
  const isMeant = (x: number, y: number): boolean =>
    x >= 0 &&
    y >= 0 &&
    x < mask.width &&
    y < mask.height &&
    (mask.data[Math.floor(y) * mask.width + Math.floor(x)] ?? 0) > 127;
  const pairs = withoutTwins(ring, source);
  let grid: WarpGrid | undefined;
  for (const smoothing of stiffness) {
    grid = warpGrid(fitThinPlate(pairs.ring, pairs.source, smoothing), wide, gridStep);
    if (leastTurn(grid, isMeant) > 0) break;
  }
  return grid as WarpGrid;
}

/** pixels: points closer than this to one that is kept say nothing more */
const apart = 2;

/** Of points that lie on one another, the first: a plate cannot carry one place to two. */
function withoutTwins(ring: readonly Spot[], source: readonly Spot[]) {
  const kept: number[] = [];
  ring.forEach((spot, i) => {
    if (kept.every((k) => distance(ring[k] as Spot, spot) >= apart)) kept.push(i);
  });
  const only = (spots: readonly Spot[]): Spot[] => kept.map((k) => spots[k] as Spot);
  return { ring: only(ring), source: only(source) };
}

export function ringOf({ edges }: Part): Spot[] {
  return edges.flatMap(({ line }) => line.slice(0, -1));
}

/** How much larger a garment is on the photo than on its own picture. */
function sizeRatio(from: readonly Part[], to: readonly Part[]): number {
  const around = (part: Part | undefined): number => {
    const ring = part ? ringOf(part) : [];
    return ring.reduce((sum, spot, i) => sum + distance(spot, ring[(i + 1) % ring.length] ?? spot), 0);
  };
  return around(to[0]) / Math.max(1, around(from[0]));
}
