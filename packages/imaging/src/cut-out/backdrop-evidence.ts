import type { Backdrop } from './fit-backdrop.ts';
import type { ColorPlanes } from './color-planes.ts';

/** Log odds are kept within this: no single look decides alone. */
const most = 6;
/**
 * A cast shadow scales the backdrop's light and leaves its chromaticity, which in OKLab scales all three coordinates
 * alike (the cube root is homogeneous). Lightness lost that way is excused, less the more: .42, at which it no longer is,
 * is a shadow that keeps a fifth of the light.
 */
const shadowDepth = 0.14;
/** Chroma is excused by the lightness lost and by how coloured the backdrop is: it lights its own shadows. */
const bounce = 0.02;
const colorBounce = 2;
const mostBounce = 0.025;
/** sharp change on the easiest way from the rim, after which lost light is hardly a shadow any more */
const enclosed = 0.05;

/**
 * How much a pixel speaks against being backdrop: log odds, above 0 is thing.
 * @param sharpWay change of colour on the easiest way from the rim, a penumbra's not counted: things are enclosed by
 *   sharp edges, shadows run out
 */
export function backdropEvidence(
  picture: ColorPlanes,
  backdrop: Backdrop,
  sharpWay: Float32Array,
): Float32Array {
  const { l, a, b } = picture;
  const evidence = new Float32Array(l.length);
  const sigmaC = 1.5 * backdrop.sigmaC + 0.004;
  const sigmaL = 1.5 * backdrop.sigmaL + 0.004;
  for (let i = 0; i < l.length; i++) {
    const scale = (l[i] ?? 0) / Math.max(0.05, backdrop.l[i] ?? 0);
    const chroma = Math.hypot(
      (a[i] ?? 0) - scale * (backdrop.a[i] ?? 0),
      (b[i] ?? 0) - scale * (backdrop.b[i] ?? 0),
    );
    const lost = 1 - scale;
    const shadow = lost > 0 ? Math.exp(-(sharpWay[i] ?? 0) / enclosed) : 0;
    const deviation = lost / Math.hypot(sigmaL, shadow * shadowDepth);
    const colored = Math.hypot(backdrop.a[i] ?? 0, backdrop.b[i] ?? 0);
    const bounced = Math.min(mostBounce, lost * (bounce + colorBounce * colored));
    const tint = chroma / Math.hypot(sigmaC, shadow * bounced);
    const odds = 0.5 * (deviation * deviation + tint * tint - 9);
    evidence[i] = Math.max(-2, Math.min(most, odds));
  }
  return evidence;
}
