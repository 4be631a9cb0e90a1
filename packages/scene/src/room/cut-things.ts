/**
 * Things that a surface ran into through a gap in their rim: a chair's back reached through its leg, a sofa's front where it
 * meets a carpet of its own colour. Lines and necks that are too faint to end a surface part it for this test; what then
 * ends above the rest with an edge is a thing that stands on it.
 */
import { type BinaryMask, components, dilate, erode } from './binary-mask.ts';
import { edgeOf, type GrownSurface, type SurfaceEvidence } from './grow-surface.ts';
import { lowerEdge } from './join-floor.ts';

/** OKLab contrast of lines that may be rims */
const faintRim = 0.035;
/** pixels: half the width of the narrowest neck */
const neck = 2;
/** share of the surface under which a part is grain */
const leastPart = 0.02;
/** pixels */
const contactReach = 3;
/** share of a part's columns that must run on as floor, or leave the picture */
const leastOpen = 0.2;

/** @returns the surface without such things, and its heart: the part to trust most where every doubt cuts */
export function cutThings(
  { probability, grain }: GrownSurface,
  evidence: Pick<SurfaceEvidence, 'features' | 'contrast'>,
): { probability: Float32Array; heart: BinaryMask } {
  const { features, contrast } = evidence;
  const { width, height } = features;
  const edge = edgeOf(features);
  const data = Uint8Array.from(probability, (p, i) =>
    p > 0.5 && (contrast[i] ?? 0) < faintRim && edge(i) < grain ? 1 : 0,
  );
  const inside = probability.reduce((sum, p) => sum + (p > 0.5 ? 1 : 0), 0);
  const parts = components(erode({ width, height, data }, neck))
    .filter((part, k) => k === 0 || part.length >= 0.5 * leastPart * inside)
    .map((part) => regrown(part, { width, height }, probability));
  const heart = heartOf(parts) ?? {
    width,
    height,
    data: Uint8Array.from(probability, (p) => (p > 0.5 ? 1 : 0)),
  };
  const floor = Uint8Array.from(heart.data);
  const kept = Float32Array.from(probability);
  const others = parts
    .filter((part) => part !== heart && part.data.reduce((sum, on) => sum + on, 0) >= leastPart * inside)
    .toSorted((p, q) => q.data.lastIndexOf(1) - p.data.lastIndexOf(1));
  for (const part of others) {
    const { open, onFloor } = lowerEdge(part, floor, { features, footEdge: grain });
    const stands = onFloor > open || open < leastOpen;
    part.data.forEach((on, i) => {
      if (!on || floor[i]) return;
      if (stands) kept[i] = Math.min(kept[i] ?? 0, 0.3);
      else floor[i] = 1;
    });
  }
  return { probability: kept, heart };
}

/** The largest part, one that floats above the bottom of the picture counting a tenth. */
function heartOf(parts: readonly BinaryMask[]): BinaryMask | undefined {
  const weight = ({ width, height, data }: BinaryMask): number => {
    const size = data.reduce((sum, on) => sum + on, 0);
    const touches = data.lastIndexOf(1) >= (height - contactReach) * width;
    return touches ? size : 0.1 * size;
  };
  return parts.toSorted((p, q) => weight(q) - weight(p))[0];
}

/** A part with the margin that the neck test took, inside the surface. */
function regrown(
  part: Int32Array,
  { width, height }: { width: number; height: number },
  probability: Float32Array,
): BinaryMask {
  const data = new Uint8Array(width * height);
  for (const i of part) data[i] = 1;
  const grown = dilate({ width, height, data }, neck + 1);
  return { width, height, data: grown.data.map((on, i) => (on && (probability[i] ?? 0) > 0.5 ? 1 : 0)) };
}
