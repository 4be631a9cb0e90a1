/** The path tracer's answer: everything the composite and the diffusion renderer need, per pixel, linear light. */
export interface Guide {
  readonly width: number;
  readonly height: number;
  /** [h·w] share of the pixel that furniture covers, 0…1 */
  readonly coverage: Float32Array;
  /** [h·w·3] textured base colour of the covered part */
  readonly albedo: Float32Array;
  /** [h·w·3] diffuse light on the covered part: diffuse radiance ÷ albedo (direct + indirect) */
  readonly light: Float32Array;
  /** [h·w·3] specular and emitted radiance of the covered part, not divided by albedo */
  readonly specular: Float32Array;
  /** [h·w·3] unit world normal of the covered part */
  readonly normal: Float32Array;
  /** [h·w] distance from the camera in metres of the covered part, 0 where none */
  readonly depth: Float32Array;
  /** [h·w] index + 1 of the object that covers most of the pixel, 0 where none */
  readonly objectId: Uint16Array;
  /** [h·w·3] on the uncovered part: light with furniture ÷ light without, 1 = untouched, clamped to [0, 4] */
  readonly shadow: Float32Array;
  /** the furniture's lamps shine: `shadow` also says where they add light */
  readonly lampsOn?: true | undefined;
  readonly samples: number;
  readonly raysTraced: number;
}
