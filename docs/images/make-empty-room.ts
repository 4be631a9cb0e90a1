/**
 * Renders the empty room of the README, the benchmark and the end-to-end tests: `npx tsx docs/images/make-empty-room.ts`,
 * some minutes. The project ships no photograph; this one it makes itself.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createRaster } from '@escena/core/raster';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { levelOfLinear } from '@escena/imaging/transfer';
import { renderRoomPicture } from '@escena/scene/room-picture';

const [width = 1600, samples = 16] = process.argv.slice(2).map(Number);
const height = Math.round(width / 1.5);
const fieldOfView = (66 * Math.PI) / 180;
const yaw = (14 * Math.PI) / 180;
const pitch = (-8 * Math.PI) / 180;
const exposure = 0.85;

const [cy, sy, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
const camera = {
  width,
  height,
  focal: width / 2 / Math.tan(fieldOfView / 2),
  center: [width / 2, height / 2] as const,
  // Yaw about y after pitch about x.
  rotation: [cy, sy * sp, sy * cp, 0, cp, -sp, -sy, cy * sp, cy * cp],
  position: [0, 1.4, 0] as const,
};

const [left, right, back, front] = [-3.1, 2.3, -5.6, 1];
const room = {
  ceilingHeight: 2.7,
  walls: [
    { a: [right, back], b: [left, back], confidence: 1 },
    { a: [left, back], b: [left, front], confidence: 1 },
    { a: [right, front], b: [right, back], confidence: 1 },
  ] as const,
  light: {
    ambient: [0.34, 0.35, 0.37],
    floorReflectance: [0.38, 0.25, 0.15],
    wallReflectance: [0.72, 0.71, 0.68],
    sources: [
      {
        kind: 'window',
        center: [left + 0.02, 1.45, -3.3],
        u: [0, 0, -0.9],
        v: [0, 0.75, 0],
        radiance: [11, 11.4, 12],
      },
      {
        kind: 'window',
        center: [right - 0.02, 1.45, -2.9],
        u: [0, 0, 0.7],
        v: [0, 0.75, 0],
        radiance: [5, 5.2, 5.5],
      },
    ],
  },
} as const;

const picture = await renderRoomPicture(room, {
  camera,
  width,
  height,
  samples,
  seed: 3,
  threads: os.availableParallelism(),
});
const raster = createRaster(width, height, 3);
for (let i = 0; i < raster.data.length; i++) {
  // Extended Reinhard (Reinhard et al. 2002, eq. 4) keeps the walls and lets the windows burn out.
  const light = exposure * (picture.data[i] ?? 0);
  raster.data[i] = Math.round(levelOfLinear((light * (1 + light / 4)) / (1 + light)));
}
const file = path.join(import.meta.dirname, 'empty-room.jpg');
await writeFile(file, await encodeJpeg(raster, { quality: 92 }));
