/** float32, little-endian: what every machine that this runs on has in memory. */
export function toBytes(vector: Float32Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Float32Array.from(vector).buffer);
}

/** @param bytes as `toBytes` made them, wherever they lie in memory */
export function fromBytes(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
