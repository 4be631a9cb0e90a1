import type { Backdrop } from './fit-backdrop.ts';
import type { ColorPlanes } from './color-planes.ts';

/** Log odds are kept within this: no single look decides alone. */
const most = 6;
/**
 * A cast shadow scales the backdrop's light and leaves its chromaticity, which in OKLab scales all three coordinates
 * alike (the cube root is homogeneous). Lightness lost that way is excused up to about this share: .35 is a shadow that
 * keeps 27 % of the light.
 */
const shadowDepth = 0.35;
/** lightness difference to a neighbour, above which a fall is an edge of a thing and not a penumbra */
const penumbraSlope = 0.02;

/** How much a pixel speaks against being backdrop: log odds, above 0 is thing. */
export function backdropEvidence(picture: ColorPlanes, backdrop: Backdrop): Float32Array {
  const { width, height, l, a, b } = picture;
  const evidence = new Float32Array(width * height);
  const sigmaC = 1.5 * backdrop.sigmaC + 0.004;
  const sigmaL = 1.5 * backdrop.sigmaL + 0.004;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const behind = Math.max(0.05, backdrop.l[i] ?? 0);
      const scale = (l[i] ?? 0) / behind;
      const chroma = Math.hypot(
        (a[i] ?? 0) - scale * (backdrop.a[i] ?? 0),
        (b[i] ?? 0) - scale * (backdrop.b[i] ?? 0),
      );
      const lost = 1 - scale;
      const right = x + 1 < width ? Math.abs((l[i + 1] ?? 0) - (l[i] ?? 0)) : 0;
      const below = y + 1 < height ? Math.abs((l[i + width] ?? 0) - (l[i] ?? 0)) : 0;
      const slope = Math.max(right, below) / penumbraSlope;
      const excused = shadowDepth / (1 + slope * slope);
      const deviation = lost < 0 ? -lost / sigmaL : lost / Math.hypot(sigmaL, 0.4 * excused);
      const odds = 0.5 * (deviation ** 2 + (chroma / sigmaC) ** 2 - 9);
      evidence[i] = Math.max(-3, Math.min(most, odds));
    }
  return evidence;
}
