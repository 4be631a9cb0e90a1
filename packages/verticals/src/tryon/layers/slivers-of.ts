import { signedDistance } from '@escena/imaging/signed-distance';

/**
 * Pixels of a label that are part of nothing as wide as twice the radius: a lapel's lining or a row of buttons has skin's colour,
 * and no limb is that thin. @returns 1 there
 */
export function sliversOf(
  labels: Uint8Array,
  label: number,
  { width, height, radius }: { readonly width: number; readonly height: number; readonly radius: number },
): Uint8Array {
  const own = labels.map((value) => (value === label ? 1 : 0));
  const core = Uint8Array.from(signedDistance(own, width, height), (far) => (far > radius ? 1 : 0));
  const opened = signedDistance(core, width, height);
  return own.map((value, i) => (value && (opened[i] ?? 0) < -radius - 1 ? 1 : 0));
}
