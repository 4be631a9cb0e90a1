import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Raster } from '@escena/core/raster';
import type { FillLevel } from './fill-level.ts';
import type { PatchField } from './patch-field.ts';
import type { LightAt } from './spread-light.ts';
import { mapPoint, type SurfaceMap } from './surface-map.ts';

interface CopyOptions {
  readonly hole: Raster;
  readonly map: SurfaceMap;
  readonly level: FillLevel;
  readonly field: PatchField;
  readonly lightAt: LightAt;
  readonly signal: AbortSignal | undefined;
}

const rowsABreath = 64;

/**
 * The hole at the photo's full size: every pixel from where the moves around it point, through the surface's exact perspective, in
 * the light of its own place.
 * @throws AppError `job.cancelled`
 */
export async function copyPatches(photo: Raster, options: CopyOptions): Promise<Raster> {
  const { hole, signal } = options;
  const { width, height, channels } = photo;
  const data = photo.data.slice();
  const color = new Float64Array(3);
  const read = createReader(photo, options);
  for (let y = 0; y < height; y++) {
    if (y % rowsABreath === 0) {
      await nextTurn();
      throwIfAborted(signal);
    }
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (!hole.data[i]) continue;
      read((x + 0.5) / width, (y + 0.5) / height, color);
      for (let c = 0; c < 3; c++)
        data[i * channels + c] = Math.min(255, Math.max(0, Math.round(color[c] ?? 0)));
    }
  }
  return { ...photo, data };
}

function createReader(photo: Raster, { map, level, field, lightAt }: CopyOptions) {
  const [here, there, point] = [new Float64Array(3), new Float64Array(3), new Float64Array(2)];
  const place = new Float64Array(2);
  const sample = new Float64Array(3);

  /** Display values 0…255 of a picture point in fractions of width and height, into `out`. */
  return (x: number, y: number, out: Float64Array): void => {
    const label = map.surfaceAt(x, y);
    const surface = map.surfaces[label];
    lightAt(label, x, y, here);
    out.fill(0);
    let total = 0;
    if (surface) {
      mapPoint(surface.toPlane, x, y, place);
      const [gx, gy] = [x * level.width - 0.5, y * level.height - 0.5];
      const [left, top] = [Math.floor(gx), Math.floor(gy)];
      for (let k = 0; k < 4; k++) {
        const [u, v] = [left + (k & 1), top + (k >> 1)];
        if (u < 0 || v < 0 || u >= level.width || v >= level.height) continue;
        const n = v * level.width + u;
        if (!level.hole[n] || level.label[n] !== label || field.cost[n] === Infinity) continue;
        const weight = (1 - Math.abs(gx - u)) * (1 - Math.abs(gy - v)) + 1e-9;
        const [mu, mv] = [field.move[2 * n] ?? 0, field.move[2 * n + 1] ?? 0];
        mapPoint(surface.toPicture, (place[0] ?? 0) + mu, (place[1] ?? 0) + mv, point);
        const [px, py] = [point[0] ?? 0, point[1] ?? 0];
        sampleBetween(photo, px * photo.width - 0.5, py * photo.height - 0.5, sample);
        lightAt(label, px, py, there);
        total += weight;
        for (let c = 0; c < 3; c++)
          out[c] = (out[c] ?? 0) + (weight * (sample[c] ?? 0) * (here[c] ?? 0)) / (there[c] ?? 1);
      }
    }
    for (let c = 0; c < 3; c++) out[c] = total > 0 ? (out[c] ?? 0) / total : 255 * (here[c] ?? 0);
  };
}

/** Between pixels, linearly. */
function sampleBetween(
  { width, height, channels, data }: Raster,
  x: number,
  y: number,
  out: Float64Array,
): void {
  const cx = Math.min(width - 1, Math.max(0, x));
  const cy = Math.min(height - 1, Math.max(0, y));
  const [left, top] = [Math.floor(cx), Math.floor(cy)];
  const right = Math.min(width - 1, left + 1);
  const below = Math.min(height - 1, top + 1);
  const [fx, fy] = [cx - left, cy - top];
  for (let c = 0; c < 3; c++) {
    const at = (u: number, v: number): number => data[(v * width + u) * channels + c] ?? 0;
    out[c] =
      (1 - fy) * ((1 - fx) * at(left, top) + fx * at(right, top)) +
      fy * ((1 - fx) * at(left, below) + fx * at(right, below));
  }
}
