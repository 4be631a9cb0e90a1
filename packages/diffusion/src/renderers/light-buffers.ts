/** What a path tracer knows of each pixel, row-major; see Guide in @escena/scene. */
export interface LightBuffers {
  readonly width: number;
  readonly height: number;
  /** [h·w·3] noisy light, linear */
  readonly light: Float32Array;
  /** [h·w·3] each: the same after every pass of the plain filter, finest first; at least one */
  readonly lightScales: readonly Float32Array[];
  /** [h·w·3] unit normals */
  readonly normal: Float32Array;
  /** [h·w] metres, 0 where nothing is */
  readonly depth: Float32Array;
  /** [h·w] 0…1 */
  readonly coverage: Float32Array;
  /** [h·w] which object is seen; neighbours of one number belong together */
  readonly objectId: Uint16Array;
  /** paths a pixel that `light` was traced with */
  readonly samples: number;
}

/**
 * The five pictures of the light that the lighting network weighs against each other at every pixel: as traced, after the
 * first, second and last but one pass of the filter, and its answer. Short filters repeat a pass.
 */
export function lightCandidates(light: Float32Array, scales: readonly Float32Array[]): Float32Array[] {
  const after = (pass: number): Float32Array =>
    scales[Math.min(Math.max(pass, 0), scales.length - 1)] ?? light;
  return [light, after(0), after(1), after(scales.length - 2), after(scales.length - 1)];
}
