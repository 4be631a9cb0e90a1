/**
 * Edges of a picture (Canny 1986): smoothed, differentiated, thinned to the crest of each slope, and kept where a slope is
 * steep, or joined to a steep one. With `sigma` 0 the result is OpenCV's `Canny` of aperture 3, to the pixel: the map that
 * Canny ControlNets were trained on.
 */
import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import { followEdges } from './follow-edges.ts';
import { gaussianBlur } from './gaussian-blur.ts';
import { sobelGradients } from './sobel-gradients.ts';
import { crestsOf } from './thin-crests.ts';

/** Thresholds named and meant as in OpenCV. */
export interface CannyOptions {
  /** slopes above go on an edge that a steeper one has begun; levels, |dx| + |dy| of Sobel's sums */
  readonly threshold1?: number;
  /** slopes above begin one */
  readonly threshold2?: number;
  /** √(dx² + dy²) instead of |dx| + |dy| */
  readonly L2gradient?: boolean;
  /** pixels, deviation of the Gaussian before: 0 is none, as in OpenCV, where smoothing is the caller's */
  readonly sigma?: number;
  readonly signal?: AbortSignal | undefined;
  /** 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * White edges, one pixel wide, on black. Of several channels each pixel's steepest counts; alpha is ignored.
 * Thin lines do not survive resizing: bring the photo to the size that is drawn first.
 * @throws AppError `job.cancelled`
 */
export async function canny(raster: Raster, options: CannyOptions = {}): Promise<Raster> {
  const { threshold1 = 100, threshold2 = 200, L2gradient = false, sigma = 0, signal } = options;
  const breathe = async (fraction: number): Promise<void> => {
    options.onProgress?.(fraction);
    await nextTurn();
    throwIfAborted(signal);
  };
  await breathe(0);
  const smooth = sigma > 0 ? gaussianBlur(raster, sigma) : raster;
  await breathe(0.3);
  const gradients = sobelGradients(smooth, L2gradient);
  await breathe(0.6);
  const levels = [threshold1, threshold2].map((level) => Math.floor(L2gradient ? level ** 2 : level));
  const crests = crestsOf(gradients, Math.min(...levels));
  await breathe(0.9);
  const edges = createRaster(raster.width, raster.height, 1);
  followEdges(gradients, { crests, high: Math.max(...levels) }, edges.data);
  options.onProgress?.(1);
  return edges;
}
