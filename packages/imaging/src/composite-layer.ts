/** What a renderer hands to the composite: the new things and what they do to the light on the old ones. */
export interface CompositeLayer {
  /** same aspect as the photo, at most its size */
  readonly width: number;
  readonly height: number;
  /** [h·w] share of the pixel that new things cover, 0…1 */
  readonly coverage: Float32Array;
  /** [h·w·3] linear light of the covered part, not multiplied by coverage, 1 = the photo's white */
  readonly radiance: Float32Array;
  /** [h·w·3] on the uncovered part: light with the new things ÷ light without, 1 = untouched */
  readonly shadow: Float32Array;
}
