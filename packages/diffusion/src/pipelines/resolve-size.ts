import type { Raster } from '@escena/core/raster';
import { DiffusionError } from '../diffusion-error.ts';
import type { Family, Size } from '../families/family.ts';
import { kontextSize } from '../families/flux-kontext-size.ts';
import { type GenerateRequest, requestLimits } from '../generate-request.ts';
import { tilePixels } from '../models/autoencoder.ts';
import { denoiserConfig } from '../models/checkpoint-config.ts';
import type { FamilyName, Models } from '../models/models.ts';
import { parseConfig } from '../models/read-json.ts';

/** cells on a side of the latents where no configuration says it: 512 pixels, FLUX 1024 (whose configuration never does), FASHN's longer */
const usualCells = { sd: 64, sdxl: 64, sd3: 64, flux: 128, fashn: 864 } as const satisfies Record<
  FamilyName,
  number
>;

/**
 * The size that is drawn: the request's; else the picture's (Kontext: the trained size nearest to its shape); else what
 * the checkpoint was trained at.
 * @throws DiffusionError `input.invalid` for a size that the checkpoint cannot have: it is never rounded silently
 */
export function resolveSize(models: Models, family: Family, request: GenerateRequest): Size {
  const size = { ...usualSize(models, request), ...given(request) };
  checkExported(models, size);
  const multiple = family.sizeMultiple(models);
  for (const field of ['width', 'height'] as const) {
    if (size[field] % multiple === 0) continue;
    const below = Math.floor(size[field] / multiple) * multiple;
    throw new DiffusionError('input.invalid', {
      input: field,
      detail: `${size[field]} is not a multiple of ${multiple}`,
      remedy: `${below || multiple} or ${below + multiple} would do`,
    });
  }
  const { tileable } = request.extra;
  // Edges that meet are decoded in one piece: tiles would each meet themselves.
  const most = tileable ? tilePixels : requestLimits.pixels;
  if (size.width * size.height <= most) return size;
  throw new DiffusionError('input.invalid', {
    input: 'width',
    detail: `${size.width}×${size.height} is more than ${most} pixels${tileable ? ' for edges that meet' : ''}`,
  });
}

function given({ width, height }: GenerateRequest): Partial<Size> {
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

function usualSize(models: Models, { pipeline, image, mask, extra }: GenerateRequest): Size {
  if (pipeline === 'kontext' && image) return kontextSize(image);
  if (pipeline === 'dress') return trainedSize(models);
  // A crop around the mask is drawn at the trained size, whatever the picture's is.
  const shown: Raster | undefined = extra.padding_mask_crop === undefined ? (image ?? mask) : undefined;
  const picture = shown ?? extra.controls?.[0]?.image;
  if (picture) return { width: picture.width, height: picture.height };
  const { width, height } = trainedSize(models);
  return { width, height };
}

/** What a checkpoint was trained at; `fixed` where the export has that one size only. */
export function trainedSize(models: Models): Size & { readonly fixed: boolean } {
  const exported = exportedCells(models);
  const [rows, columns] = exported ?? trainedCells(models);
  const { factor } = models.latent;
  return { width: columns * factor, height: rows * factor, fixed: exported !== undefined };
}

function trainedCells(models: Models): readonly [rows: number, columns: number] {
  const role = models.roles.has('unet') ? 'unet' : 'transformer';
  const config = parseConfig(denoiserConfig, models.config(role), `${models.folder}/${role}/config.json`);
  const usual = usualCells[models.family];
  const [rows = usual, columns = rows] = [config.sample_size ?? usual].flat();
  return [rows, columns];
}

/** Where the export has one size only (those for browsers): rows and columns of its latents. */
function exportedCells(models: Models): readonly [rows: number, columns: number] | undefined {
  const report = models.graph('unet') ?? models.graph('transformer');
  const sample = report?.inputs.find(({ name }) => name === 'sample' || name === 'hidden_states');
  const [, , rows, columns] = sample?.dims ?? [];
  return typeof rows === 'number' && typeof columns === 'number' ? [rows, columns] : undefined;
}

function checkExported(models: Models, { width, height }: Size): void {
  const [rows, columns] = exportedCells(models) ?? [];
  if (rows === undefined || columns === undefined) return;
  const { factor } = models.latent;
  if (rows * factor === height && columns * factor === width) return;
  throw new DiffusionError('input.invalid', {
    input: 'width',
    detail: `${width}×${height}, and the denoiser was exported for ${columns * factor}×${rows * factor} only`,
    remedy: 'ask for that size, or export it with free dimensions',
  });
}
