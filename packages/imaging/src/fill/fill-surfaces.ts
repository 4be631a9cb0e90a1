/**
 * A hole in a picture of flat surfaces filled from what is seen of them: light and texture apart, texture copied patch by patch
 * along each surface in its own perspective, from coarse to fine, and at last from the full picture's own pixels.
 */
import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Raster } from '@escena/core/raster';
import { fitWithin, resizeRaster } from '../resize.ts';
import { copyPatches } from './copy-patches.ts';
import { findRepeats } from './find-repeats.ts';
import { createLevel, type FillLevel } from './fill-level.ts';
import { createField, createMatcher, type PatchField } from './patch-field.ts';
import { peelHole } from './peel-hole.ts';
import { lendersBySurface, type Random, sweepField } from './search-field.ts';
import { type LightAt, type Picture, spreadLight } from './spread-light.ts';
import { labelPixels, type SurfaceMap } from './surface-map.ts';
import { vote } from './vote.ts';

export interface FillOptions {
  /** 1 channel of the photo's size: not 0 is filled */
  readonly hole: Raster;
  /** 1 channel, any size: 255 where the photo shows its surface bare, which may be copied */
  readonly bare: Raster;
  readonly map: SurfaceMap;
  /** surfaces that are no single material in one light: their colours are copied as they are */
  readonly asSeen?: boolean | undefined;
  readonly random: Random;
  readonly signal?: AbortSignal | undefined;
  /** 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Long side of the finest size that patches are looked for at; what is copied is the photo's own size. */
const workingSide = 640;
const coarsestSide = 80;
/** rounds of search and vote, from the coarsest size on */
const rounds = [8, 5, 3, 2] as const;
const sweepsARound = 2;
/** see `vote`: soft while the picture finds its shape, then sharp */
const softnesses = [0.02, 0.008, 0.004, 0.003] as const;

/**
 * The photo with its hole filled; every other pixel as it was.
 * @param photo 3 or 4 channels
 * @throws AppError `job.cancelled`
 */
export async function fillSurfaces(photo: Raster, options: FillOptions): Promise<Raster> {
  const { map, random, signal, onProgress } = options;
  const { levels, lightAt } = prepare(photo, options);
  const steps = levels.reduce((sum, { targets }, k) => sum + targets.length * (rounds[k] ?? 2), 0);
  const finest = levels.at(-1);
  const repeats = finest && !options.asSeen ? findRepeats(finest) : [];
  let done = 0;
  let field: PatchField | undefined;
  let coarser: FillLevel | undefined;
  for (const [k, level] of levels.entries()) {
    const finer = createField(level.hole.length);
    const matcher = createMatcher(level, finer, repeats);
    const lenders = lendersBySurface(level);
    if (field && coarser) handDown({ field, level: coarser }, level, matcher.tryMove);
    else peelHole(level, finer, { matcher, lenders, random });
    vote(level, finer, softnesses[k] ?? 0.003);
    for (let round = 0; round < (rounds[k] ?? 2); round++) {
      for (const i of level.targets) matcher.renew(i);
      for (let sweep = 0; sweep < sweepsARound; sweep++) {
        sweepField(level, finer, { matcher, lenders, random, backwards: sweep % 2 === 1 });
        await nextTurn();
        throwIfAborted(signal);
      }
      vote(level, finer, softnesses[k] ?? 0.003);
      done += level.targets.length;
      onProgress?.((0.9 * done) / Math.max(1, steps));
    }
    field = finer;
    coarser = level;
  }
  if (!field || !coarser) return photo;
  const filled = await copyPatches(photo, {
    hole: options.hole,
    map,
    level: coarser,
    field,
    lightAt,
    signal,
  });
  onProgress?.(1);
  return filled;
}

function prepare(
  photo: Raster,
  { hole, bare, map, asSeen }: FillOptions,
): { levels: FillLevel[]; lightAt: LightAt } {
  const finest = fitWithin(photo, workingSide);
  const picture = displayValues(resizeRaster(photo, finest.width, finest.height));
  const label = labelPixels(map, finest.width, finest.height);
  const open = anyOf(hole, finest.width, finest.height);
  const seen = shareOf(bare, finest.width, finest.height).map((share, i) =>
    share > 0.5 && !open[i] ? 1 : 0,
  );
  const bareNow = Uint8Array.from(seen);
  const lightAt: LightAt = asSeen
    ? (_surface, _x, _y, out) => void out.fill(1)
    : spreadLight(picture, { surfaces: map.surfaces.length, label, seen: bareNow });
  const texture = textureOf(picture, label, lightAt);
  const levels: FillLevel[] = [];
  for (
    let side = Math.max(finest.width, finest.height);
    side >= coarsestSide || levels.length === 0;
    side = Math.round(side / 2)
  ) {
    const { width, height } = fitWithin(finest, side);
    levels.unshift(
      createLevel({
        width,
        height,
        ...shrink({ ...finest, texture, bare: bareNow, hole: open }, width, height),
        label: labelPixels(map, width, height),
        surfaces: map.surfaces,
      }),
    );
  }
  return { levels, lightAt };
}

function displayValues({ width, height, channels, data }: Raster): Picture {
  const out = new Float32Array(width * height * 3);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) out[3 * i + c] = (data[i * channels + c] ?? 0) / 255;
  return { width, height, data: out };
}

function textureOf({ width, height, data }: Picture, label: Uint8Array, lightAt: LightAt): Float32Array {
  const light = new Float64Array(3);
  const out = new Float32Array(data.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      lightAt(label[i] ?? 0, (x + 0.5) / width, (y + 0.5) / height, light);
      for (let c = 0; c < 3; c++) out[3 * i + c] = Math.min(3, (data[3 * i + c] ?? 0) / (light[c] ?? 1));
    }
  return out;
}

interface Planes {
  readonly width: number;
  readonly height: number;
  readonly texture: Float32Array;
  readonly bare: Uint8Array;
  readonly hole: Uint8Array;
}

/** Texture averaged over what is bare; a pixel is of the hole when anything of it is, bare when most of it is. */
function shrink(
  { width, height, texture, bare, hole }: Planes,
  toWidth: number,
  toHeight: number,
): Pick<Planes, 'texture' | 'bare' | 'hole'> {
  const count = toWidth * toHeight;
  const sum = new Float32Array(3 * count);
  const shown = new Float32Array(count);
  const all = new Float32Array(count);
  const open = new Uint8Array(count);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const t =
        Math.floor(((y + 0.5) * toHeight) / height) * toWidth + Math.floor(((x + 0.5) * toWidth) / width);
      all[t] = (all[t] ?? 0) + 1;
      if (hole[i]) open[t] = 1;
      if (!bare[i]) continue;
      shown[t] = (shown[t] ?? 0) + 1;
      for (let c = 0; c < 3; c++) sum[3 * t + c] = (sum[3 * t + c] ?? 0) + (texture[3 * i + c] ?? 0);
    }
  return {
    texture: sum.map((value, k) => {
      const n = shown[Math.floor(k / 3)] ?? 0;
      return n > 0 && !open[Math.floor(k / 3)] ? value / n : 1;
    }),
    bare: open.map((on, t) => (!on && (shown[t] ?? 0) > 0.6 * (all[t] ?? 0) ? 1 : 0)),
    hole: open,
  };
}

/** The coarser size's moves as the finer's first. */
function handDown(
  { field, level }: { field: PatchField; level: FillLevel },
  finer: FillLevel,
  tryMove: (i: number, u: number, v: number) => void,
): void {
  for (const i of finer.targets) {
    const x = i % finer.width;
    const y = (i - x) / finer.width;
    const cx = Math.floor(((x + 0.5) * level.width) / finer.width);
    const cy = Math.floor(((y + 0.5) * level.height) / finer.height);
    for (let v = Math.max(0, cy - 1); v <= Math.min(level.height - 1, cy + 1); v++)
      for (let u = Math.max(0, cx - 1); u <= Math.min(level.width - 1, cx + 1); u++) {
        const n = v * level.width + u;
        if (field.cost[n] !== Infinity && level.label[n] === finer.label[i] && level.hole[n])
          tryMove(i, field.move[2 * n] ?? 0, field.move[2 * n + 1] ?? 0);
      }
  }
}

/** 1 where any pixel of the mask that falls on it is not 0. */
function anyOf(mask: Raster, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < mask.height; y++)
    for (let x = 0; x < mask.width; x++, i++)
      if (mask.data[i])
        out[
          Math.floor(((y + 0.5) * height) / mask.height) * width +
            Math.floor(((x + 0.5) * width) / mask.width)
        ] = 1;
  return out;
}

/** 0…1 */
function shareOf(mask: Raster, width: number, height: number): Float32Array {
  const { data } = resizeRaster(mask, width, height);
  return Float32Array.from(data, (value) => value / 255);
}
