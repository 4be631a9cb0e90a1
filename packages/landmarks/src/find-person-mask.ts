import { createRaster, type Raster } from '@escena/core/raster';
import type { RunModel } from './open-models.ts';
import { type Region, sampleRegion } from './region.ts';

const inputSide = 256;
/** share of the photo's longer side below which a person is looked at once more, closely */
const small = 0.7;
/** of the person's extent, for that look */
const closer = 1.15;

/**
 * Where people are: 1 channel, 0 surely not … 255 surely, as fine as the model sees, the photo's sides as theirs.
 * @param selfie MediaPipe's Selfie Segmentation
 */
export function findPersonMask(photo: Raster, selfie: RunModel): Raster {
  const { width, height } = photo;
  const side = Math.max(width, height);
  const whole: Region = { x: width / 2, y: height / 2, side, angle: 0 };
  const first = look(photo, whole, selfie);
  const region = extentOf(first, whole);
  return read(photo, region && region.side < small * side ? look(photo, region, selfie) : first);
}

interface Look {
  readonly region: Region;
  readonly values: Float32Array;
}

function look(photo: Raster, region: Region, selfie: RunModel): Look {
  const [values = new Float32Array(inputSide * inputSide)] = selfie(
    sampleRegion(photo, region, { side: inputSide, low: 0, high: 1 }),
  );
  return { region, values };
}

function extentOf({ values }: Look, { x, y, side }: Region): Region | undefined {
  let [x0, x1, y0, y1] = [inputSide, -1, inputSide, -1];
  for (let v = 0, i = 0; v < inputSide; v++)
    for (let u = 0; u < inputSide; u++, i++)
      if ((values[i] ?? 0) > 0.5) {
        [x0, x1] = [Math.min(x0, u), Math.max(x1, u)];
        [y0, y1] = [Math.min(y0, v), Math.max(y1, v)];
      }
  if (x1 < x0) return undefined;
  const scale = side / inputSide;
  return {
    x: x + ((x0 + x1 + 1 - inputSide) / 2) * scale,
    y: y + ((y0 + y1 + 1 - inputSide) / 2) * scale,
    side: closer * scale * (Math.max(x1 - x0, y1 - y0) + 1),
    angle: 0,
  };
}

/** At the model's own fineness, what lies beyond the region as nobody. */
function read({ width, height }: Raster, { region, values }: Look): Raster {
  const scale = Math.max(1, region.side / inputSide);
  const mask = createRaster(
    Math.max(1, Math.round(width / scale)),
    Math.max(1, Math.round(height / scale)),
    1,
  );
  const [left, top] = [region.x - region.side / 2, region.y - region.side / 2];
  for (let y = 0, i = 0; y < mask.height; y++)
    for (let x = 0; x < mask.width; x++, i++) {
      const u = ((((x + 0.5) * width) / mask.width - left) * inputSide) / region.side - 0.5;
      const v = ((((y + 0.5) * height) / mask.height - top) * inputSide) / region.side - 0.5;
      if (u < -0.5 || v < -0.5 || u > inputSide - 0.5 || v > inputSide - 0.5) continue;
      const at = (column: number, row: number): number =>
        values[
          Math.min(inputSide - 1, Math.max(0, row)) * inputSide + Math.min(inputSide - 1, Math.max(0, column))
        ] ?? 0;
      const [j, k] = [Math.floor(u), Math.floor(v)];
      const [a, b] = [u - j, v - k];
      mask.data[i] = Math.round(
        255 *
          ((1 - b) * ((1 - a) * at(j, k) + a * at(j + 1, k)) +
            b * ((1 - a) * at(j, k + 1) + a * at(j + 1, k + 1))),
      );
    }
  return mask;
}
