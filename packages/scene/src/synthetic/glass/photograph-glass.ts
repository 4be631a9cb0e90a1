/**
 * A made-up photograph of a wine glass in a light tent, with the truth about it: how much of the backdrop every pixel
 * lets through and what it adds of its own. To measure a cut-out of see-through things by, and to show one.
 */
import { throwIfAborted } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { byteOfLinear } from '@escena/imaging/transfer';
import { rayDirection, type Rgb } from '../../camera.ts';
import { lookAt } from '../../look-at.ts';
import { traceGlass } from './trace-glass.ts';
import { type ProfilePoint, turnBody } from './turned-body.ts';
import { createRandom } from '../../furniture/random.ts';
import { setImmediate } from 'node:timers/promises';

export interface GlassPhoto {
  /** 3 channels, sRGB */
  readonly photo: Raster;
  /** [n] share of the backdrop's light that comes through, 0…1, linear */
  readonly through: Float32Array;
  /** [n·3] what the glass shows of the studio, linear: the backdrop not counted */
  readonly own: Float32Array;
}

export interface GlassOptions {
  /** pixels; the picture is four fifths as wide */
  readonly height: number;
  /** rays a pixel */
  readonly samples: number;
  readonly signal?: AbortSignal;
}

/** centimetres: foot, stem, bowl outside, rim, bowl inside */
const wineGlass: readonly ProfilePoint[] = [
  [0, 0.12],
  [1.6, 0.06],
  [3.2, 0],
  [3.42, 0.12],
  [3.2, 0.26],
  [1.9, 0.42],
  [0.95, 0.75],
  [0.5, 1.5],
  [0.4, 3],
  [0.38, 5],
  [0.42, 6.8],
  [0.62, 7.9],
  [1.6, 8.75],
  [3.1, 10],
  [4.05, 11.9],
  [4.25, 13.8],
  [4, 16.2],
  [3.5, 18.6],
  [3.42, 18.7],
  [3.32, 18.6],
  [3.82, 16.2],
  [4.07, 13.8],
  [3.87, 11.95],
  [2.95, 10.25],
  [1.5, 9.2],
  [0.6, 8.8],
  [0, 8.72],
];
/** centimetres before the glass and above the table */
const away = 75;
const above = 24;
/** degrees */
const fieldOfView = 15.5;
/** half the angle that the backdrop takes up, radians, and how softly it ends: beyond it the tent is dark */
const spread = 0.62;
const softness = 0.1;
const paper: Rgb = [0.6, 0.585, 0.56];
const tent = 0.035;

export async function photographGlass({ height, samples, signal }: GlassOptions): Promise<GlassPhoto> {
  const width = Math.round(height * 0.8);
  const body = turnBody(wineGlass);
  const camera = lookAt({ from: [0, above, away], to: [0, body.middle, 0], fieldOfView }, width, height);
  const count = width * height;
  const photo = createRaster(width, height, 3);
  const through = new Float32Array(count);
  const own = new Float32Array(3 * count);
  const random = createRandom(1);
  const behind = [0, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    if (y % 16 === 0) await setImmediate();
    throwIfAborted(signal);
    for (let x = 0; x < width; x++, i++) {
      behind.fill(0);
      for (let s = 0; s < samples; s++) {
        const [dx, dy, dz] = rayDirection(camera, x + random(), y + random());
        const [px, py, pz] = camera.position;
        traceGlass(body, { x: px, y: py, z: pz, dx, dy, dz }, (ox, oy, oz, ux, uy, uz, r, g, b) => {
          const open = backdropShare(ux, uy, uz);
          const lit = open * tableLight(ox, oy, oz, ux, uy, uz);
          const studio = (1 - open) * studioLight(ux, uy, uz);
          through[i] = (through[i] ?? 0) + (open * (r + g + b)) / 3 / samples;
          [r, g, b].forEach((share, k) => {
            behind[k] = (behind[k] ?? 0) + (share * lit * (paper[k] ?? 0)) / samples;
            own[3 * i + k] = (own[3 * i + k] ?? 0) + (share * studio) / samples;
          });
        });
      }
      // A sensor's noise, so that nothing is found only because it is free of it.
      const grain = 0.0035 * (random() + random() - 1);
      for (let k = 0; k < 3; k++)
        photo.data[3 * i + k] = byteOfLinear((behind[k] ?? 0) * (1 + grain) + (own[3 * i + k] ?? 0) + grain);
    }
  }
  return { photo, through, own };
}

/** 1 where a direction ends on the backdrop, 0 in the tent. */
function backdropShare(dx: number, dy: number, dz: number): number {
  const angle = Math.atan2(Math.hypot(dx, dy * 0.8), -dz);
  return Math.min(1, Math.max(0, (spread - angle) / softness + 0.5));
}

/** The backdrop's light: falling off upwards, with the soft shadow of the foot on the table. */
function tableLight(x: number, y: number, z: number, dx: number, dy: number, dz: number): number {
  const falloff = 1 - 0.35 * Math.max(0, dy);
  if (dy >= 0) return falloff;
  const way = -y / dy;
  const [tx, tz] = [x + way * dx, z + way * dz];
  return falloff * (1 - 0.3 * Math.exp(-(tx * tx + tz * tz) / 18));
}

/** The tent is dark but for two strip lights, which draw the bright lines along the bowl. */
function studioLight(dx: number, dy: number, dz: number): number {
  const azimuth = Math.atan2(dx, -dz);
  const elevation = Math.asin(Math.max(-1, Math.min(1, dy)));
  const strip = (at: number, half: number, low: number, high: number): boolean =>
    Math.abs(azimuth - at) < half && elevation > low && elevation < high;
  if (strip(-1.75, 0.22, -0.25, 0.75)) return 3.2;
  if (strip(1.9, 0.1, -0.2, 0.7)) return 2;
  return tent;
}
