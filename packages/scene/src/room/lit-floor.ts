/**
 * The same floor in another light: sun patches, shadows and far ends that a surface stopped at. They have its hue and grain, hold no
 * uprights, and end where it does or at the feet of walls. A thing that stands on a floor of its own colour hides the foot
 * behind it, so a foot only counts where its edge is seen.
 */
import { type BinaryMask, components, dilate, erode } from './binary-mask.ts';
import { difference } from './floor-features.ts';
import type { SurfaceEvidence } from './grow-surface.ts';
import type { JudgeEvidence } from './judge-surface.ts';

/** difference of OKLab a and b by lightness that light of another colour makes */
const sameHue = 0.035;
/** share of the picture */
const smallest = 0.0008;
/** share of a patch's rim that must be floor, seen feet or the frame, and floor alone */
const leastHeld = 0.72;
const leastFloor = 0.2;
const mostUpright = 0.06;
/** factor between the grain of one light and of another, and what noise adds */
const sameGrain = 2.5;
const noise = 0.004;
/** pixels over which a foot's edge is looked for, and its squared OKLab distance */
const footReach = 3;
const footEdge = 0.018 ** 2;
const rounds = 2;

/** The pixels to add to `floor`, 1 each. */
export function litFloor(floor: BinaryMask, evidence: SurfaceEvidence & JudgeEvidence): Uint8Array {
  const { width, height } = floor;
  const added = new Uint8Array(floor.data.length);
  let whole = floor;
  for (let round = 0; round < rounds; round++) {
    const patches = likePatches(whole, evidence).filter((patch) => isHeld(patch, whole, evidence));
    if (patches.length === 0) break;
    for (const patch of patches) patch.data.forEach((on, i) => on && (added[i] = 1));
    whole = { width, height, data: floor.data.map((on, i) => on | (added[i] ?? 0)) };
  }
  return added;
}

/** What looks like the floor in another light, in pieces. */
function likePatches(
  floor: BinaryMask,
  { features, below, upright, standing }: SurfaceEvidence & JudgeEvidence,
): BinaryMask[] {
  const { width, height, data } = floor;
  const hue = (i: number): readonly [number, number] => {
    const l = Math.max(0.05, features.lightness[i] ?? 0);
    return [(features.a[i] ?? 0) / l, (features.b[i] ?? 0) / l];
  };
  const mean = [0, 0];
  const grains: number[] = [];
  let pixels = 0;
  data.forEach((on, i) => {
    if (!on) return;
    const [a, b] = hue(i);
    mean[0] = (mean[0] ?? 0) + a;
    mean[1] = (mean[1] ?? 0) + b;
    grains.push(features.texture[i] ?? 0);
    pixels++;
  });
  const n = Math.max(1, pixels);
  const [ma, mb] = [(mean[0] ?? 0) / n, (mean[1] ?? 0) / n];
  const grain = median(grains);
  const like = data.map((on, i) => {
    if (on || below[i] === 0 || upright[i] || standing.data[i]) return 0;
    const [a, b] = hue(i);
    return Math.hypot(a - ma, b - mb) < sameHue ? 1 : 0;
  });
  return components(erode({ width, height, data: like }, 1))
    .filter((part) => {
      if (part.length < smallest * data.length) return false;
      const own = median(Array.from(part, (i) => features.texture[i] ?? 0));
      const [low, high] = [Math.min(own, grain), Math.max(own, grain)];
      return high < sameGrain * low + noise;
    })
    .map((part) => {
      const core = new Uint8Array(data.length);
      for (const i of part) core[i] = 1;
      const grown = dilate({ width, height, data: core }, 2).data;
      return { width, height, data: grown.map((on, i) => (on && !data[i] && (below[i] ?? 0) > 0 ? 1 : 0)) };
    });
}

function isHeld(
  patch: BinaryMask,
  floor: BinaryMask,
  { features, below, upright }: SurfaceEvidence,
): boolean {
  const { width, height, data } = patch;
  const ring = dilate(patch, 2).data;
  let [rim, onFloor, atFoot, uprights] = [0, 0, 0, 0];
  for (let i = 0; i < data.length; i++) {
    if (!ring[i] || data[i]) continue;
    rim++;
    // Those of walls and cupboards end at their feet.
    if (upright[i] && (below[i] ?? 0) > 0) uprights++;
    if (floor.data[i]) onFloor++;
    else if (below[i] === 0) {
      const y = Math.floor(i / width);
      const [up, down] = [Math.max(0, y - footReach), Math.min(height - 1, y + footReach)];
      const x = i % width;
      if (difference(features, up * width + x, down * width + x) > footEdge) atFoot++;
    }
  }
  const n = Math.max(1, rim);
  return onFloor >= leastFloor * n && onFloor + atFoot >= leastHeld * n && uprights <= mostUpright * n;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
