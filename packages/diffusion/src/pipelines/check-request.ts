import type { Raster } from '@escena/core/raster';
import { DiffusionError } from '../diffusion-error.ts';
import {
  type GenerateRequest,
  type PipelineName,
  pictureFields,
  requestLimits,
} from '../generate-request.ts';
import type { ModelRole, Models } from '../models/models.ts';
import type { ImagePipeline } from './image-start.ts';

const readsControls = (name: PipelineName): boolean => name.startsWith('controlnet');

/**
 * What a schema cannot see: pictures that a pipeline needs or would ignore, and rasters that are not what they say.
 * @throws DiffusionError `input.invalid` naming the field, `model.missing` naming the part that the pipeline lacks
 */
export function checkRequest(models: Models, request: GenerateRequest, pipeline: ImagePipeline): void {
  if (pipeline.family && pipeline.family !== models.family)
    refuse(
      'pipeline',
      `${request.pipeline} is of the family ${pipeline.family}, ${models.folder} of ${models.family}`,
    );
  for (const field of pictureFields) {
    const picture = request[field];
    const needed = pipeline.needs.includes(field);
    if (needed && !picture) refuse(field, `${request.pipeline} needs it`);
    if (!needed && picture && !pipeline.takes?.includes(field))
      refuse(field, `${request.pipeline} does not look at it`);
    if (picture) checkRaster(picture, field);
  }
  if (!models.latent.isPicture) requirePart(models, 'vae_decoder', request);
  if (request.extra.tileable && !models.roles.has('unet'))
    refuse(
      'extra.tileable',
      `a network of the family ${models.family} counts its places: its edges cannot meet`,
    );
  if (!models.latent.isPicture && pipeline.needs.length > 0) requirePart(models, 'vae_encoder', request);
  const { controls } = request.extra;
  if (readsControls(request.pipeline) && !controls?.length)
    refuse('extra.controls', `${request.pipeline} needs at least one`);
  controls?.forEach(({ image, start, end }, i) => {
    checkRaster(image, `extra.controls.${i}.image`);
    if (start >= end) refuse(`extra.controls.${i}.start`, `${start} is not before the end, ${end}`);
  });
  request.extra.regions?.forEach(({ box: [left, top, right, bottom] }, i) => {
    if (left >= right || top >= bottom)
      refuse(`extra.regions.${i}.box`, `${left}, ${top}, ${right}, ${bottom} is no box`);
  });
  if (request.extra.regions?.length && ['try-on', 'dress'].includes(request.pipeline))
    refuse('extra.regions', `${request.pipeline} reads no words`);
  if (request.extra.regions?.length && request.extra.guess_mode)
    refuse('extra.guess_mode', 'guesses from one prompt, and regions bring several');
  const { image, mask, pose, garment, garmentPose } = request;
  checkPair('mask', mask, image);
  checkPair('pose', pose, image);
  checkPair('garmentPose', garmentPose, garment);
  if (request.extra.padding_mask_crop !== undefined && !mask)
    refuse('extra.padding_mask_crop', `${request.pipeline} has no mask`);
}

function requirePart({ folder, roles }: Models, role: ModelRole, { pipeline }: GenerateRequest): void {
  if (roles.has(role)) return;
  const file = `${folder}/${role}/model.onnx`;
  throw new DiffusionError('model.missing', { file, detail: `no such file, and ${pipeline} needs it` });
}

function checkRaster({ width, height, channels, data }: Raster, field: string): void {
  const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!whole || data.length !== width * height * channels)
    refuse(field, `${data.length} values do not fill ${width}×${height}×${channels}`);
  if (width * height > requestLimits.picturePixels)
    refuse(field, `${width}×${height} is more than ${requestLimits.picturePixels} pixels`);
}

/** Two pictures of one thing lie over each other. */
function checkPair(field: string, layer: Raster | undefined, picture: Raster | undefined): void {
  if (!layer || !picture || (layer.width === picture.width && layer.height === picture.height)) return;
  refuse(field, `${layer.width}×${layer.height} for a picture of ${picture.width}×${picture.height}`);
}

function refuse(input: string, detail: string): never {
  throw new DiffusionError('input.invalid', { input, detail });
}
