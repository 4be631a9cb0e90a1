import type { Raster } from '@escena/core/raster';
import { signedDistance } from '@escena/imaging/signed-distance';
import { binary } from './measure-mask.ts';

export interface Click {
  readonly x: number;
  readonly y: number;
  readonly keep: boolean;
}

/** A patient user: first the innermost point of the thing, then the innermost point of the largest error. */
export function simulateClick(truth: Raster, found: Raster | undefined): Click {
  const { width, height } = truth;
  const wanted = binary(truth);
  if (!found) return { ...innermost(wanted, width, height), keep: true };
  const kept = binary(found);
  const missing = innermost(
    wanted.map((value, i) => (value && !kept[i] ? 1 : 0)),
    width,
    height,
  );
  const excess = innermost(
    kept.map((value, i) => (value && !wanted[i] ? 1 : 0)),
    width,
    height,
  );
  return missing.depth >= excess.depth ? { ...missing, keep: true } : { ...excess, keep: false };
}

/** What is deepest in is of the largest blob that a user sees. */
function innermost(
  labels: Uint8Array,
  width: number,
  height: number,
): { x: number; y: number; depth: number } {
  // A frame of nothing: a thing cut off by the border is not deepest there.
  const wide = width + 2;
  const framed = new Uint8Array(wide * (height + 2));
  for (let y = 0; y < height; y++)
    framed.set(labels.subarray(y * width, (y + 1) * width), (y + 1) * wide + 1);
  let [best, depth] = [0, -Infinity];
  signedDistance(framed, wide, height + 2).forEach((distance, i) => {
    if (distance > depth) [best, depth] = [i, distance];
  });
  return { x: ((best % wide) - 0.5) / width, y: (Math.floor(best / wide) - 0.5) / height, depth };
}
