/** The room of the pictures to choose by: rendered empty once, then furnished as any photograph is. */
import { createRaster, type Raster } from '@escena/core/raster';
import { compositeGuide } from '@escena/imaging/composite';
import type { StyleName } from '../../src/furniture/styles/styles.ts';
import { furnish, type FurnishOptions } from '../../src/layout/furnish.ts';
import { denoiseGuide } from '../../src/render/denoise-guide.ts';
import { flattenScene } from '../../src/render/flat-scene.ts';
import type { RenderRoom } from '../../src/render/render-scene.ts';
import { renderRoomPicture } from '../../src/render/room-picture.ts';
import { guideRadiance } from '../../src/render/shade-guide.ts';
import { estimateRoom } from '../../src/room/estimate-room.ts';
import type { Room } from '../../src/room/room.ts';
import { develop } from './develop.ts';
import { lookAt } from '../../src/look-at.ts';
import { traceHere } from './trace-here.ts';

const [left, right, back, front] = [-2.35, 2.05, -4.7, 1];
const box: RenderRoom = {
  ceilingHeight: 2.6,
  walls: [
    { a: [right, back], b: [left, back], confidence: 1 },
    { a: [left, back], b: [left, front], confidence: 1 },
    { a: [right, front], b: [right, back], confidence: 1 },
  ],
  light: {
    ambient: [0.36, 0.37, 0.385],
    floorReflectance: [0.42, 0.29, 0.18],
    wallReflectance: [0.76, 0.75, 0.72],
    sources: [
      {
        kind: 'window',
        center: [left + 0.02, 1.45, -2.6],
        u: [0, 0, -0.8],
        v: [0, 0.75, 0],
        radiance: [11, 11.3, 11.8],
      },
    ],
  },
};
const exposure = 1.15;

export interface Exposure {
  readonly width: number;
  readonly height: number;
  readonly samples: number;
  readonly threads: number;
}

/** The empty room, and what the product makes of its picture. */
export async function emptyRoomPicture(options: Exposure): Promise<{ photo: Raster; room: Room }> {
  const { width, height } = options;
  const camera = lookAt({ from: [0.55, 1.35, 0], to: [-0.25, 0.92, -3.2], fieldOfView: 64 }, width, height);
  const picture = await renderRoomPicture(box, { ...options, camera, seed: 3 });
  const photo = createRaster(width, height, 3);
  for (let i = 0; i < photo.data.length; i++) photo.data[i] = develop(picture.data[i] ?? 0, exposure);
  return { photo, room: estimateRoom(photo) };
}

/** That room furnished: the same steps as a staging job. */
export async function furnishedPicture(
  { photo, room }: { photo: Raster; room: Room },
  wanted: Pick<FurnishOptions, 'roomType' | 'seed'> & { readonly style: StyleName },
  samples: number,
): Promise<Raster> {
  const { objects } = furnish(room, wanted);
  const { width, height } = photo;
  const guide = denoiseGuide(
    traceHere({ flat: flattenScene(objects), room, camera: room.camera, samples, seed: wanted.seed }),
  );
  const { coverage, shadow } = guide;
  const layer = { width, height, coverage, shadow, radiance: guideRadiance(guide).data };
  const { image } = await compositeGuide(photo, layer);
  return image;
}
