import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { canny } from '@escena/imaging/canny';
import { cropRaster } from '@escena/imaging/crop-raster';
import { pillowFit } from '@escena/imaging/pillow-fit';
import { strokes } from '@escena/imaging/strokes';
import { readMask } from '../read-mask.ts';
import type { RunContext } from '../run.ts';
import type { StudioInput } from './contract.ts';
import { controlPictures } from './control-pictures.ts';
import { enlargeCanvas } from './enlarge-canvas.ts';
import { featherInwards } from './feather-inwards.ts';
import { type DrawnPart, type MaskedPhoto, partToDraw } from './masked-photo.ts';
import { isDrawing } from './property.ts';
import type { RequestPictures } from './to-request.ts';

/** What every picture of a run is drawn from. */
export interface PreparedPictures extends RequestPictures {
  /** there when a part of the photo is painted: how what is drawn comes back */
  readonly inPhoto?: { readonly photo: MaskedPhoto; readonly part: DrawnPart };
  /** of what a property is visualised from, white on black, as large as what is drawn */
  readonly lines?: Raster;
}

/**
 * The photo, its mask and its maps as the checkpoint is shown them. A photo that is drawn anew is cut to the shape asked
 * for, about its middle: nothing is ever stretched.
 * @throws AppError `input.invalid` without a photo that is needed, `not_found`, `studio.nothing_masked`, `image.*`
 */
export async function preparePictures(
  photo: Raster | undefined,
  input: StudioInput,
  context: Pick<RunContext, 'pictures' | 'signal'>,
): Promise<PreparedPictures> {
  const { mode, width, height } = input;
  const fitted = (picture: Raster): Raster => pillowFit(picture, { width, height, mode: 'crop' });
  const framing = { photo, frame: fitted, width, height };
  switch (mode.kind) {
    case 'text-to-image':
    case 'enlarge':
      return {
        controls: await controlPictures(input.controls, framing, context),
        ...(photo && (await linesOf(fitted(photo), input, context))),
      };
    case 'image-to-image':
    case 'edit': {
      const image = fitted(required(photo));
      return {
        image,
        controls: await controlPictures(input.controls, framing, context),
        ...(await linesOf(image, input, context)),
      };
    }
    case 'inpaint': {
      const canvas = required(photo);
      const allowed = await readMask(mode.mask, canvas, context.pictures);
      const masked = { canvas, allowed, paint: featherInwards(allowed, mode.feather) };
      return inPhoto(masked, { input, padding: mode.padding, context });
    }
    case 'outpaint':
      return inPhoto(await enlargeCanvas(required(photo), mode, context), {
        input,
        padding: mode.padding,
        context,
      });
  }
}

async function linesOf(
  source: Raster,
  { property }: Pick<StudioInput, 'property'>,
  { signal }: Pick<RunContext, 'signal'>,
): Promise<Pick<PreparedPictures, 'lines'>> {
  if (!property) return {};
  return { lines: isDrawing(property) ? strokes(source) : await canny(source, { signal }) };
}

interface InPhotoOptions {
  readonly input: StudioInput;
  readonly padding: number;
  readonly context: Pick<RunContext, 'pictures' | 'signal'>;
}

async function inPhoto(
  photo: MaskedPhoto,
  { input, padding, context }: InPhotoOptions,
): Promise<PreparedPictures> {
  const { width, height } = input;
  const part = partToDraw(photo, { width, height, padding });
  const { canvas } = photo;
  const onCanvas = { width: canvas.width, height: canvas.height, mode: 'crop' } as const;
  const frame = (picture: Raster): Raster => cropRaster(pillowFit(picture, onCanvas), part.region);
  const framing = { photo: canvas, frame, width, height };
  const controls = await controlPictures(input.controls, framing, context);
  return { image: part.image, mask: part.mask, controls, inPhoto: { photo, part } };
}

function required(photo: Raster | undefined): Raster {
  if (!photo) throw new AppError('input.invalid', { detail: 'photo: this run looks at one' });
  return photo;
}
