/** Layers of a photo as alphas at its full size. */
import type { Raster } from '@escena/core/raster';
import { alphaOfLabels } from '@escena/imaging/alpha-of-labels';
import type { PreparedCutOut } from '@escena/imaging/prepare-cut-out';
import { type BodyFrame, sides } from '../clothes/body-frame.ts';
import { dot, minus, unit } from '../clothes/spot.ts';
import type { FoundLayers } from './find-layers.ts';
import { type Layer, layerIndex } from './layer.ts';

/** What stays before whatever is put on. */
export interface InFront {
  /** 1 channel */
  readonly alpha: Raster;
  /** 3 channels: its own colours, free of what lies behind it */
  readonly colors: Raster;
}

/** working pixels about hair's border that its strands may reach */
const strands = 6;
/** in shoulder breadths, from the wrist's joint on: where a forearm ends, and how far a hand goes */
const hand = { from: 0.08, to: 0.45, out: 0.2 };

/** @returns 1 channel */
export function alphaOfLayers(
  prepared: PreparedCutOut,
  { labels }: FoundLayers,
  names: readonly Layer[],
): Raster {
  const wanted = names.map((name) => layerIndex[name]);
  return alphaOfLabels(
    prepared,
    labels.map((label) => (wanted.includes(label) ? 1 : 0)),
  ).alpha;
}

/** Hair with its strands, and hands from the wrists on; undefined: neither shows. */
export function findHairAndHands(
  prepared: PreparedCutOut,
  { labels, shapes, frame }: FoundLayers,
): InFront | undefined {
  const { width } = prepared.picture;
  const hair = labels.map((label) => (label === layerIndex.hair ? 1 : 0));
  const hands = labels.map((label, i) => {
    if (label !== layerIndex.skin) return 0;
    const isHand = shapes.hands && (shapes.hands[i] ?? 0) > -0.02 * frame.breadth;
    return isHand || isBeyondWrist([(i % width) + 0.5, Math.floor(i / width) + 0.5], frame) ? 1 : 0;
  });
  const found = [
    ...(hair.includes(1) ? [alphaOfLabels(prepared, hair, { strands })] : []),
    ...(hands.includes(1) ? [alphaOfLabels(prepared, hands)] : []),
  ];
  const [first, ...rest] = found;
  if (!first) return undefined;
  const alpha = { ...first.alpha, data: first.alpha.data.slice() };
  const colors = { ...first.foreground, data: first.foreground.data.slice() };
  for (const { alpha: other, foreground } of rest)
    for (let i = 0; i < alpha.data.length; i++) {
      const value = other.data[i] ?? 0;
      if (value <= (alpha.data[i] ?? 0)) continue;
      alpha.data[i] = value;
      for (let k = 0; k < 3; k++) colors.data[3 * i + k] = foreground.data[3 * i + k] ?? 0;
    }
  return { alpha, colors };
}

/** Where a hand is that nobody found: straight on from its forearm. */
function isBeyondWrist(spot: readonly [number, number], { arms, breadth }: BodyFrame): boolean {
  return sides.some((side) => {
    const { elbow, wrist } = arms[side];
    const direction = unit(minus(wrist, elbow));
    const off = minus(spot, wrist);
    const along = dot(off, direction) / breadth;
    const out = Math.abs(dot(off, [-direction[1], direction[0]])) / breadth;
    return along > hand.from && along < hand.to && out < hand.out;
  });
}
