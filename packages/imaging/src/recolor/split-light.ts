import { luminance, type Triple } from '../color.ts';

/** What of a paint the split looks at. */
export interface SplitPaint {
  /** linear sRGB */
  readonly color: Triple;
  /** 0 grey … 1 coloured enough to tell its highlights apart */
  readonly chromatic: number;
}

/** A pixel's light in two: what the paint gives back, as a multiple of the paint's own colour, and what the surface mirrors. */
export interface SplitLight {
  shading: number;
  /** linear light of the lamp's colour, taken as white */
  highlight: number;
  /** how far the pixel shows this paint at all and not another one, 0…1 */
  share: number;
}

/** Grey paint that is lit more than this many times its usual light shows a highlight. */
const brightest = 2.2;
/** light below which a photo's noise has colours of its own */
const noise = 0.02;

/**
 * The dichromatic split (Shafer, "Using color to separate reflection components", 1985): light = shading · paint +
 * highlight · white. Two unknowns in three channels for coloured paint; for grey paint both point the same way, and only
 * how bright it is tells them apart. Light that neither explains is of another paint.
 */
export function createSplit({
  color,
  chromatic,
}: SplitPaint): (r: number, g: number, b: number, to: SplitLight) => void {
  const [pr, pg, pb] = color;
  const paintY = Math.max(1e-4, luminance(pr, pg, pb));
  const paintPaint = pr * pr + pg * pg + pb * pb;
  const paintWhite = pr + pg + pb;
  const determinant = Math.max(1e-9, 3 * paintPaint - paintWhite * paintWhite);
  const mean = paintWhite / 3;
  // The paint's colour without its grey, and the same of a pixel below: what a highlight cannot change the direction of.
  const [cr, cg, cb] = [pr - mean, pg - mean, pb - mean];
  const paintChroma = Math.hypot(cr, cg, cb) + 1e-6;
  return (r, g, b, to) => {
    const y = luminance(r, g, b);
    const plain = y / paintY;
    // Beyond the knee only the square root of the excess is the paint's: no edge where the highlight starts.
    const over = Math.max(0, plain - brightest);
    const greyShading = plain - over + Math.sqrt(1 + over) - 1;
    to.shading = greyShading;
    to.highlight = Math.max(0, y - greyShading * paintY);
    const grey = (r + g + b) / 3;
    const like = grey / Math.max(mean, 1e-4);
    const off = Math.hypot(r - grey - like * cr, g - grey - like * cg, b - grey - like * cb) / (grey + noise);
    to.share = 1 - smooth(0.3, 0.6, off);
    if (chromatic === 0) return;

    const along = r * pr + g * pg + b * pb;
    const white = 3 * grey;
    let s = (3 * along - paintWhite * white) / determinant;
    let h = (paintPaint * white - paintWhite * along) / determinant;
    if (h < 0) [s, h] = [along / paintPaint, 0];
    if (s < 0) [s, h] = [0, grey];
    const chroma = Math.hypot(r - grey, g - grey, b - grey);
    const turn = ((r - grey) * cr + (g - grey) * cg + (b - grey) * cb) / (paintChroma * chroma + 1e-9);
    const colored = smooth(0.12, 0.3, chroma / (grey + noise));
    const share = 1 - colored * (1 - smooth(0.72, 0.9, turn));
    to.shading += chromatic * (s - to.shading);
    to.highlight += chromatic * (h - to.highlight);
    to.share += chromatic * (share - to.share);
  };
}

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
