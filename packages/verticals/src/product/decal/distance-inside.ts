import { nearestSample } from './nearest-sample.ts';

/**
 * Distance of every sample to the nearest one that is less than half covered, in samples, 0 outside. The edge itself lies
 * where coverage says, so that distances grow smoothly from it.
 */
export function distanceInside(coverage: Float32Array, width: number, height: number): Float32Array {
  const outside = Uint8Array.from(coverage, (share) => (share < 0.5 ? 1 : 0));
  const nearest = nearestSample(outside, width, height);
  return coverage.map((share, i) => {
    if (share < 0.5) return 0;
    const to = nearest[i] ?? -1;
    if (to < 0) return width + height;
    const away = Math.hypot((i % width) - (to % width), Math.floor(i / width) - Math.floor(to / width));
    // Centre to centre a neighbour of the edge is 1 away; its coverage tells where between them the edge is.
    return Math.max(share - 0.5, away - 0.5);
  });
}
