/**
 * Share of a joint in what a look covers.
 * @param distance metres from the nearest joint's middle @param footprint metres that the look covers
 * @param joint its width, and the metres from one to the next
 */
export function jointShare(
  distance: number,
  footprint: number,
  { width, apart }: { readonly width: number; readonly apart: number },
): number {
  const covered = Math.min(footprint, apart);
  const reach = (width + covered) / 2 - distance;
  return reach <= 0 ? 0 : Math.min(1, width / covered, reach / covered);
}

/** Metres to the nearest end of the stretch of `length` that `at` lies in. */
export function toEnd(at: number, length: number): number {
  const inside = at - Math.floor(at / length) * length;
  return Math.min(inside, length - inside);
}
