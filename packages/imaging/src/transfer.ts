/**
 * The sRGB transfer function (IEC 61966-2-1). Display P3 shares it and other photographic profiles come close, so it
 * serves for whatever 8-bit values a photo has.
 */

/** Linear light in [0, 1] of every 8-bit value. */
export const linearOfByte: Float32Array = Float32Array.from({ length: 256 }, (_, byte) =>
  srgbToLinear(byte / 255),
);

const steps = 1 << 16;
/** Level 0…255, not rounded, of linear light k / 65536. */
const levelOfStep: Float32Array = Float32Array.from(
  { length: steps + 1 },
  (_, k) => 255 * linearToSrgb(k / steps),
);

/** @param encoded display value in [0, 1] */
export function srgbToLinear(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}

/** @param linear light in [0, 1] */
export function linearToSrgb(linear: number): number {
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
}

/**
 * Level on the 8-bit scale, not yet rounded (so that grain can be added first); clamps light outside [0, 1]. From a
 * table of 65536 steps, off by less than 0.06 of a level: every byte's own light comes back as that byte.
 */
export function levelOfLinear(linear: number): number {
  if (!(linear > 0)) return 0;
  return levelOfStep[linear >= 1 ? steps : (linear * steps + 0.5) | 0] ?? 0;
}

/** The byte that shows this linear light. */
export function byteOfLinear(linear: number): number {
  return (levelOfLinear(linear) + 0.5) | 0;
}
