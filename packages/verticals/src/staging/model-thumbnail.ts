import type { Raster } from '@escena/core/raster';
import { compositeGuide } from '@escena/imaging/composite';
import type { Camera } from '@escena/scene/camera';
import { denoiseGuide } from '@escena/scene/denoise-guide';
import type { OwnModel } from '@escena/scene/own-model';
import { standAlone } from '@escena/scene/stand-alone';
import { traceGuide } from '@escena/scene/trace-guide';
import { guideLayer } from './guide-layer.ts';

/** Pixels; lists show it at half of this. */
const side = 360;
const samples = 24;
/** A longer lens than rooms are photographed with: furniture is sold that way. */
const focal = 1.6 * side;
const pitch = 0.28;
/** radians by which the front looks past the camera */
const turned = 0.55;
/** warm white, sRGB */
const backdrop = [244, 241, 236];

/** A studio: a pale floor, light from everywhere and a large soft window on the left. */
const studio = {
  walls: [],
  ceilingHeight: 3,
  light: {
    ambient: [0.75, 0.75, 0.75],
    sources: [
      {
        kind: 'window',
        center: [-3.5, 2.6, 1.5],
        u: [0, 0, 1.4],
        v: [0.7, -1, 0],
        radiance: [2.2, 2.2, 2.2],
      },
    ],
    floorReflectance: [0.8, 0.79, 0.77],
    wallReflectance: [0.8, 0.8, 0.8],
  },
} as const;

/** A picture of a model by itself, square, on white: as it will look when it is staged. */
export async function modelThumbnail(
  { piece }: OwnModel,
  { threads, signal }: { readonly threads: number; readonly signal?: AbortSignal },
): Promise<Raster> {
  const { object, size } = standAlone(piece, turned);
  const radius = Math.hypot(size.width, size.depth, size.height) / 2;
  const distance = (1.05 * radius) / Math.sin(Math.atan(side / 2 / focal));
  const [c, s] = [Math.cos(pitch), Math.sin(pitch)];
  const camera: Camera = {
    width: side,
    height: side,
    focal,
    center: [side / 2, side / 2],
    rotation: [1, 0, 0, 0, c, s, 0, -s, c],
    position: [0, size.height / 2 + distance * s, distance * c],
  };
  const scene = { objects: [object], room: studio };
  const guide = denoiseGuide(
    await traceGuide(scene, { camera, width: side, height: side, samples, seed: 1, threads, signal }),
  );
  const data = Uint8Array.from({ length: side * side * 3 }, (_, i) => backdrop[i % 3] ?? 0);
  const paper: Raster = { width: side, height: side, channels: 3, data };
  const { image } = await compositeGuide(paper, guideLayer(guide), { signal });
  return image;
}
