/** Caps on what strangers upload, each checked before the work that it bounds. Reasons are memory and time on two cores. */
export const modelLimits = {
  bytes: 100_000_000,
  /** deeper trees come from no program that people model with */
  nodeDepth: 128,
  /** entries in any list of the file: nodes, meshes, accessors, materials … */
  entries: 20_000,
  /** all buffers and what is unpacked from them, as the file declares it */
  unpackedBytes: 512_000_000,
  /** triangles read, every instance counted */
  triangles: 3_000_000,
  /** triangles kept: what is more is simplified to this; finer than a pixel in any photo of a room */
  keptTriangles: 200_000,
  /** pixels of one texture as it is stored */
  texturePixels: 67_108_864,
  /** texels kept over all textures of a model, 4 bytes each and a third more for the smaller levels */
  keptTexels: 25_000_000,
  /** longest side of a kept texture: a piece two metres wide is seldom 2048 pixels wide in a photo */
  textureSide: 2048,
  textures: 256,
} as const;
