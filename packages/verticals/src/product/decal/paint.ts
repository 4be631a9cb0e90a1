/** What a technique leaves on the product: light(out) = alpha · light + (1 − alpha) · photo · shade. */
export interface Paint {
  /** length = pixels of the region */
  readonly alpha: Float32Array;
  /** linear; length = 3 · pixels */
  readonly light: Float32Array;
  /** what is left of the photo's light around the art; absent: all of it */
  readonly shade?: Float32Array;
}
