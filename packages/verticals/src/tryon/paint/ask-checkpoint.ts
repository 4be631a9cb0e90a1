/** What a checkpoint is asked for, so that it draws a garment that was laid on once more: by its kind, where and with what. */
import { createRaster, type Raster } from '@escena/core/raster';
import {
  type GarmentCategory,
  type GenerateRequest,
  parseGenerateCase,
} from '@escena/diffusion/generate-request';
import { cropRaster } from '@escena/imaging/crop-raster';
import type { Box } from '@escena/imaging/pillow-resample';
import type { RunContext } from '../../run.ts';
import type { CheckpointFacts } from '../../studio/checkpoint.ts';
import { type MaskedPhoto, partToDraw } from '../../studio/masked-photo.ts';
import { findGarment } from '../clothes/find-garment.ts';
import type { TryonGarment } from '../garment.ts';
import type { GarmentKind } from '../landmarks/garment-landmarks.ts';
import type { TryonPerson } from '../person.ts';
import { drawFigure } from './draw-figure.ts';
import { type Figure, figureOf } from './figure.ts';
import type { TryonPaint } from './paint.ts';
import { personRegion } from './person-region.ts';

/** pixels of the photo around the garment that are drawn with it, so that it fits in */
const padding = 64;

const categories = {
  top: 'tops',
  outerwear: 'tops',
  bottom: 'bottoms',
  dress: 'one-pieces',
} as const satisfies Record<GarmentKind, GarmentCategory>;

export interface Asked {
  /** of the picture: where what is drawn belongs */
  readonly region: Box;
  readonly request: GenerateRequest;
}

export interface AskOptions {
  readonly garment: TryonGarment;
  readonly person: TryonPerson;
  readonly paint: TryonPaint;
  readonly context: RunContext;
}

/**
 * One that draws whole people (FASHN's way) is shown the person with the garment laid on, their pose and the garment's own
 * picture, at the size that it has; one that dresses masks (CatVTON's) the same without them; any other paints over what
 * lies there. None of them is shown anybody else.
 * @param photo the picture with the garment on, and where
 * @throws AppError `studio.nothing_masked`; of the garment's picture as `findGarment`; `job.cancelled`
 */
export async function askCheckpoint(
  photo: MaskedPhoto,
  { className, width, height }: Pick<CheckpointFacts, 'className' | 'width' | 'height'>,
  { garment, person, paint, context }: AskOptions,
): Promise<Asked> {
  const { steps } = paint;
  if (className === 'FashnTryOnPipeline') {
    const figure = figureOf(person, photo.canvas);
    const region = personRegion(photo.allowed, figure, { width, height });
    return {
      region,
      request: {
        ...requestOf({ pipeline: 'dress', steps, extra: { garment_category: categories[garment.kind] } }),
        image: cropRaster(photo.canvas, region),
        pose: poseIn(region, figure, { width, height }),
        garment: cutOut(await findGarment(garment, context)),
      },
    };
  }
  const size = { width: paint.width, height: paint.height };
  const { region, ...pictures } = partToDraw(photo, { ...size, padding });
  if (className === 'CatVTONPipeline') {
    const request = { ...requestOf({ pipeline: 'try-on', steps, ...size }), ...pictures };
    return { region, request: { ...request, garment: cutOut(await findGarment(garment, context)) } };
  }
  const { prompt, strength } = paint;
  return {
    region,
    request: { ...requestOf({ pipeline: 'inpaint', prompt, strength, steps, ...size }), ...pictures },
  };
}

function requestOf(given: object): GenerateRequest {
  const {
    image: _image,
    mask: _mask,
    garment: _garment,
    pose: _pose,
    garmentPose: _garmentPose,
    extra: { controls: _controls, ...extra },
    ...fields
  } = parseGenerateCase(given);
  return { ...fields, extra };
}

/** The figure as it lies in a part of the photo, as thick as it will be once that is drawn at `size`. */
function poseIn(region: Box, figure: Figure, size: { width: number; height: number }): Raster {
  const { left, top } = region;
  const width = region.right - left;
  const height = region.bottom - top;
  const move = ([x, y]: readonly [number, number]) => [x - left, y - top] as const;
  const moved: Figure = {
    joints: Object.fromEntries(Object.entries(figure.joints).map(([name, at]) => [name, move(at)])),
    hands: figure.hands.map((hand) => hand.map(move)),
    face: figure.face.map(move),
  };
  return drawFigure(moved, { width, height, scale: Math.max(width / size.width, height / size.height) });
}

/** 4 channels, as it is shown to a network. */
function cutOut({ colors, alpha }: { readonly colors: Raster; readonly alpha: Raster }): Raster {
  const out = createRaster(colors.width, colors.height, 4);
  for (let i = 0; i < alpha.data.length; i++) {
    out.data.set(colors.data.subarray(3 * i, 3 * i + 3), 4 * i);
    out.data[4 * i + 3] = alpha.data[i] ?? 0;
  }
  return out;
}
