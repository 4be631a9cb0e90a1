import { type BinaryMask, components, dilate, erode } from './binary-mask.ts';
import type { FloorEstimate } from './estimate-floor.ts';

/** Conservative: a false floor costs more than a missed one. */
const threshold = 0.6;
/** Parts smaller than this share of the largest are left out. */
const smallestPart = 0.08;
/** Specks of non-floor up to this share of the picture are glints, knots and sockets, not furniture. */
const largestSpeck = 0.0002;
const longSide = 768;

/** The floor as a yes/no picture of long side 768 (or less: never beyond twice the estimate's own size). */
export function floorMask(estimate: FloorEstimate): BinaryMask {
  const scale = Math.min(2, longSide / Math.max(estimate.width, estimate.height));
  const width = Math.round(estimate.width * scale);
  const height = Math.round(estimate.height * scale);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (sample(estimate, (x + 0.5) / scale, (y + 0.5) / scale) > threshold) data[y * width + x] = 1;
  const filled = fillSpecks({ width, height, data });
  return keepLargeParts(dilate(erode(filled, 2), 2));
}

/** Bilinear. */
function sample({ width, height, probability }: FloorEstimate, x: number, y: number): number {
  const left = Math.min(width - 1, Math.max(0, x - 0.5));
  const top = Math.min(height - 1, Math.max(0, y - 0.5));
  const x0 = Math.floor(left);
  const y0 = Math.floor(top);
  const x1 = Math.min(width - 1, x0 + 1);
  const y1 = Math.min(height - 1, y0 + 1);
  const fx = left - x0;
  const fy = top - y0;
  const at = (i: number, j: number): number => probability[j * width + i] ?? 0;
  return (
    (1 - fy) * ((1 - fx) * at(x0, y0) + fx * at(x1, y0)) + fy * ((1 - fx) * at(x0, y1) + fx * at(x1, y1))
  );
}

function fillSpecks(mask: BinaryMask): BinaryMask {
  const data = Uint8Array.from(mask.data);
  for (const hole of components(mask, 0))
    if (hole.length <= largestSpeck * data.length) for (const i of hole) data[i] = 1;
  return { ...mask, data };
}

function keepLargeParts(mask: BinaryMask): BinaryMask {
  const data = new Uint8Array(mask.data.length);
  const parts = components(mask);
  const largest = parts[0]?.length ?? 0;
  for (const part of parts) if (part.length >= smallestPart * largest) for (const i of part) data[i] = 1;
  return { ...mask, data };
}
