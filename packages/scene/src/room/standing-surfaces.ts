import { type BinaryMask, components, dilate, erode } from './binary-mask.ts';
import { difference, type FloorFeatures } from './floor-features.ts';

/** squared OKLab distance between neighbours within one even surface */
const even = 0.025 ** 2;
/** share of a surface that must rise above the floor's reach, and of the picture that this must fill */
const leastAbove = 0.25;
const leastShare = 0.001;

/**
 * Pixels of surfaces that stand upright for certain: even in colour, and reaching from where floor may be to where none can.
 * Walls, doors and tall cupboards, mostly.
 *
 * @param below 0 where no floor can be
 */
export function standingSurfaces(features: FloorFeatures, below: Float32Array, rims: Uint8Array): BinaryMask {
  const { width, height } = features;
  const data = new Uint8Array(width * height);
  for (let i = width; i < data.length; i++)
    if (
      i % width &&
      !rims[i] &&
      Math.max(difference(features, i, i - 1), difference(features, i, i - width)) < even
    )
      data[i] = 1;
  const standing = new Uint8Array(width * height);
  for (const part of components(erode({ width, height, data }, 1))) {
    let above = 0;
    for (const i of part) if (below[i] === 0) above++;
    const rises = above >= leastAbove * part.length && above > leastShare * data.length;
    if (rises && above < part.length) for (const i of part) standing[i] = 1;
  }
  return dilate({ width, height, data: standing }, 1);
}
