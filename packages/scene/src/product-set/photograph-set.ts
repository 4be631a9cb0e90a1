/** A picture of things on a photographer's paper, made of nothing but what was asked for. */
import { createRaster, type Raster } from '@escena/core/raster';
import { byteOfLinear } from '@escena/imaging/transfer';
import type { Rgb } from '../camera.ts';
import { lookAt, type View } from '../look-at.ts';
import { denoiseWith } from '../render/denoise-guide.ts';
import { guideRadiance } from '../render/shade-guide.ts';
import type { TraceCrew } from '../render/trace-crew.ts';
import { prepareScene, traceWith } from '../render/trace-guide.ts';
import type { Part } from '../scene.ts';
import { expose, studioRoom } from './studio-light.ts';
import { still, sweep } from './sweep.ts';

export interface SetThing {
  readonly name: string;
  /** in the scene's metres; the paper's ground is y = 0, the camera looks along −z */
  readonly parts: readonly Part[];
}

export interface PhotographSetOptions {
  readonly things: readonly SetThing[];
  /** linear, of the paper */
  readonly paper: Rgb;
  /** degrees the light comes from, clockwise from behind the camera seen from above */
  readonly light: number;
  readonly view: View;
  readonly width: number;
  readonly height: number;
  /** paths a pixel */
  readonly samples: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

export interface SetPhotograph {
  /** 3 channels, sRGB */
  readonly picture: Raster;
  /** [n] what each pixel shows: 0 the paper, else 1 + the thing's index */
  readonly thing: Uint16Array;
}

/** The same options give the same bytes. @throws AppError `job.cancelled`, `worker.crashed` */
export async function photographSet(crew: TraceCrew, options: PhotographSetOptions): Promise<SetPhotograph> {
  const { things, paper, light, view, width, height, samples, seed, signal } = options;
  const ground = sweep({ baseColor: paper, roughness: 0.9, metalness: 0 });
  const objects = [ground, ...things.map(({ name, parts }) => still(name, ...parts))];
  const scene = prepareScene({ objects, room: studioRoom(light, 0) });
  const camera = lookAt(view, width, height);
  const traced = await traceWith(crew, scene, { camera, width, height, samples, seed, signal });
  const guide = await denoiseWith(crew, traced, { signal });
  const radiance = guideRadiance(guide);
  expose(radiance, guide);
  const picture = createRaster(width, height, 3);
  radiance.data.forEach((value, i) => (picture.data[i] = byteOfLinear(value)));
  // The tracer counts objects from 1 and leaves 0 to what is none; the paper is the first.
  const thing = Uint16Array.from(guide.objectId, (id) => Math.max(0, id - 1));
  return { picture, thing };
}
