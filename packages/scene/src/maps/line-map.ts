import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import { type Segment, detectSegments, segmentLength } from '../room/line-segments.ts';
import { createWorkingImage, lightness } from '../room/working-image.ts';

export interface LineMapOptions {
  readonly signal?: AbortSignal | undefined;
  /** 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Lines are looked for at this size at most: finer ones are no form either. */
const longSide = 1024;
/** of the picture's shorter side: shorter segments are texture, not form */
const minLength = 0.04;

/**
 * The map for ControlNets that follow straight lines (those trained on M-LSD, Gu et al. 2022): the photo's line segments,
 * white and a pixel wide on black. Thin lines do not survive resizing: bring the photo to the size that is drawn first.
 * @throws AppError `job.cancelled`
 */
export async function lineMap(photo: Raster, { signal, onProgress }: LineMapOptions = {}): Promise<Raster> {
  onProgress?.(0);
  await nextTurn();
  throwIfAborted(signal);
  const image = createWorkingImage(photo, longSide);
  onProgress?.(0.2);
  await nextTurn();
  throwIfAborted(signal);
  const segments = detectSegments(lightness(image), image.width, image.height);
  const shortest = minLength * Math.min(image.width, image.height);
  const map = createRaster(photo.width, photo.height, 1);
  const [across, down] = [photo.width / image.width, photo.height / image.height];
  for (const segment of segments) {
    if (segmentLength(segment) < shortest) break;
    const { x1, y1, x2, y2 } = segment;
    drawLine(map, { x1: x1 * across, y1: y1 * down, x2: x2 * across, y2: y2 * down });
  }
  onProgress?.(1);
  return map;
}

/** A pixel for each step along the longer side. */
function drawLine({ width, height, data }: Raster, { x1, y1, x2, y2 }: Segment): void {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))));
  for (let k = 0; k <= steps; k++) {
    const x = Math.floor(x1 + ((x2 - x1) * k) / steps);
    const y = Math.floor(y1 + ((y2 - y1) * k) / steps);
    if (x >= 0 && y >= 0 && x < width && y < height) data[y * width + x] = 255;
  }
}
