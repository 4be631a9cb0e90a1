import { boxMean } from '../box-mean.ts';
import { largestPart } from './keep-parts.ts';
import type { PreparedCutOut } from './prepare-cut-out.ts';

/** working pixels: detail finer than the first is noise, wider than the second is shadow; between lie a glass's edges */
const finest = 1;
const widest = 6;
/** medians of that detail over the picture from which it is a line, and may be one where it goes on from one */
const visible = 7;
const faint = 3.5;
/** OKLab difference that is always noise */
const leastNoise = 0.0007;
/** working pixels that a line may be broken for, and the share of the thing that its outline may */
const gap = 4;
const closing = 0.07;
/** OKLab: how much darker, lighter and otherwise coloured than the backdrop a place may be that lets it through */
const shade = 0.12;
const glow = 0.03;
const tinted = 0.015;
/** working pixels that a line's detail reaches out beyond it */
const spill = 3;
/** a straight border's window is half full on the border, all full `spill` pixels inside */
const mostlyInside = 0.85;

/**
 * The outline of a thing that one sees through: what is drawn by fine lines (rims, edges, reflections), joined with what is
 * opaque, and filled from side to side. Its shadow has no fine lines.
 * @param opaque labels of what is surely thing @returns 1 within the outline
 */
export function findGlass({ picture, backdrop }: PreparedCutOut, opaque: Uint8Array): Uint8Array {
  const { width, height, l } = picture;
  const away = l.map((value, i) => value - (backdrop.l[i] ?? 0));
  const twice = (radius: number): Float32Array =>
    boxMean(boxMean(away, width, height, radius), width, height, radius);
  const [near, wide] = [twice(finest), twice(widest)];
  const detail = near.map((value, i) => Math.abs(value - (wide[i] ?? 0)));
  const unit = Math.max(leastNoise, median(detail));
  const strong = Uint8Array.from(detail, (value, i) => (opaque[i] || value > visible * unit ? 1 : 0));
  const weak = Uint8Array.from(detail, (value, i) => (opaque[i] || value > faint * unit ? 1 : 0));
  const lines = reached(thicken(strong, width, height, 1), weak, width, height);
  const joined = largestPart(thicken(lines, width, height, gap), width, height);
  const drawn = lines.map((value, i) => (value && joined[i] ? 1 : 0));
  const filled = sideToSide(drawn, width, height);
  const size = Math.sqrt(filled.reduce((sum, value) => sum + value, 0));
  const radius = Math.max(2, Math.round(closing * size));
  const smooth = boxMean(Float32Array.from(closeGaps(filled, width, height, radius)), width, height, spill);
  return Uint8Array.from(smooth, (value, i) => (value > mostlyInside || opaque[i] ? 1 : 0));
}

/**
 * Gaps up to twice the radius closed: grown, then shrunk as much. A grey ring between a lid and a rim is as opaque as they
 * are, though its colour is the backdrop's in shadow.
 */
export function closeGaps(labels: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const grown = thicken(labels, width, height, radius);
  const outside = grown.map((value) => 1 - value);
  return thicken(outside, width, height, radius).map((value) => 1 - value);
}

/**
 * Labels without the narrow places whose colour is the backdrop's, a little darker at most: between a stem's dark edges and
 * within a rim one sees through. A wide one is a label on the glass.
 * @param radius working pixels: half the width from which a place is wide
 */
export function openClear(
  { picture: { width, height, l, a, b }, backdrop }: PreparedCutOut,
  labels: Uint8Array,
  radius: number,
): Uint8Array {
  const clear = labels.map((label, i) => {
    const lighter = (l[i] ?? 0) - (backdrop.l[i] ?? 0);
    const tint = Math.hypot((a[i] ?? 0) - (backdrop.a[i] ?? 0), (b[i] ?? 0) - (backdrop.b[i] ?? 0));
    return label && lighter > -shade && lighter < glow && tint < tinted ? 1 : 0;
  });
  const kernel = boxMean(Float32Array.from(clear), width, height, radius);
  const full = Uint8Array.from(kernel, (share) => (share > 0.999 ? 1 : 0));
  const wide = thicken(full, width, height, radius);
  return labels.map((label, i) => (clear[i] && !wide[i] ? 0 : label));
}

/** What of `may` is connected to a seed. */
function reached(seeds: Uint8Array, may: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(may.length);
  const stack: number[] = [];
  const visit = (i: number): void => {
    if (!may[i] || out[i]) return;
    out[i] = 1;
    stack.push(i);
  };
  for (let i = 0; i < may.length; i++) if (seeds[i]) visit(i);
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    const x = i % width;
    const y = (i - x) / width;
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) visit(v * width + u);
  }
  return out;
}

function thicken(labels: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const spread = boxMean(Float32Array.from(labels), width, height, radius);
  return Uint8Array.from(spread, (value) => (value > 1e-4 ? 1 : 0));
}

/** Between the first and the last of its row, and of its column. */
function sideToSide(labels: Uint8Array, width: number, height: number): Uint8Array {
  const inRow = new Uint8Array(labels.length);
  for (let y = 0; y < height; y++) {
    const row = labels.subarray(y * width, (y + 1) * width);
    const first = row.indexOf(1);
    if (first >= 0) inRow.fill(1, y * width + first, y * width + row.lastIndexOf(1) + 1);
  }
  const out = new Uint8Array(labels.length);
  for (let x = 0; x < width; x++) {
    let [first, last] = [-1, -2];
    for (let y = 0; y < height; y++) {
      if (!labels[y * width + x]) continue;
      if (first < 0) first = y;
      last = y;
    }
    for (let y = first; y <= last; y++) out[y * width + x] = inRow[y * width + x] ?? 0;
  }
  return out;
}

function median(values: Float32Array): number {
  return values.slice().sort()[values.length >> 1] ?? 0;
}
