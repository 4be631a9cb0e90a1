import { DiffusionError } from '../diffusion-error.ts';
import type { NormalSource } from '../rng/normal-source.ts';
import { type Tensor, channelSlice, tensor, zeros } from '../tensor.ts';
import type { Session } from '../runtime/session.ts';
import type { LatentSpace, Models } from './models.ts';
import { runTiled } from './run-tiled.ts';
import { runSingle } from './run-single.ts';

/** bounds on the encoder's log variance, as in diffusers' DiagonalGaussianDistribution */
const [minLogVariance, maxLogVariance] = [-30, 20];

/** Pixels above which one call of an autoencoder is more than a small machine's memory: twice SDXL's 1024². */
export const tilePixels = 2 * 1024 * 1024;

export interface AutoencoderOptions {
  /** in overlapping tiles; left out: above `tilePixels`. Not the same numbers as in one piece */
  readonly tiling?: boolean | undefined;
  /** decoding: instead of the latent space's own */
  readonly shift?: number | undefined;
}

/** Draws one picture's scaled latents [1, c, h/f, w/f]; without a generator: their mean. */
export type DrawLatents = (generator?: NormalSource) => Promise<Tensor>;

/**
 * Encodes a picture [1, 3, h, w] in [−1, 1]: the network runs once, then every image of a request draws its own latents.
 * @throws DiffusionError `input.invalid` when a side is no multiple of the factor
 */
export async function pictureEncoder(
  models: Models,
  picture: Tensor,
  { tiling }: AutoencoderOptions = {},
): Promise<DrawLatents> {
  const { latent } = models;
  checkSize(picture, latent);
  const session = await models.session('vae_encoder');
  const [, , height = 0, width = 0] = picture.dims;
  const dims = [1, latent.channels, height / latent.factor, width / latent.factor];
  const scaled = (sample: Tensor): Tensor => scaleLatents(sample, latent);
  if (session.inputs.length > 1)
    return async (generator) => scaled(await runSampling(session, picture, drawn(dims, generator)));

  const run = (part: Tensor): Promise<Tensor> => runSingle(session, part);
  const moments = tiles(picture, 1, tiling)
    ? await runTiled(picture, run, { tile: latent.tile, scale: 1 / latent.factor })
    : await run(picture);
  const found = moments.dims[1];
  if (found === 2 * latent.channels)
    return async (generator) => scaled(sampleMoments(moments, drawn(dims, generator)));
  if (found === latent.channels) {
    // A sample already, by the graph's own dice; the image's generator moves on as if it had drawn.
    return async (generator) => {
      drawn(dims, generator);
      return scaled(moments);
    };
  }
  throw new DiffusionError('model.invalid', {
    file: session.file,
    detail: `gives ${found} channels for ${latent.channels}-channel latents`,
  });
}

/** One picture, one sample: see `pictureEncoder`. */
export async function encodePicture(
  models: Models,
  picture: Tensor,
  generator?: NormalSource,
): Promise<Tensor> {
  return (await pictureEncoder(models, picture))(generator);
}

/** Scaled latents to pictures [n, 3, h, w], around [−1, 1] but not clamped; where there is no autoencoder they are pictures. */
export async function decodeLatents(
  models: Models,
  latents: Tensor,
  { tiling, shift = models.latent.shift }: AutoencoderOptions = {},
): Promise<Tensor> {
  const { isPicture, scale, factor, tile } = models.latent;
  if (isPicture) return latents;
  const session = await models.session('vae_decoder');
  const unscaled = unscaleLatents(latents, scale, shift);
  const run = (part: Tensor): Promise<Tensor> => runSingle(session, part);
  return tiles(latents, factor, tiling)
    ? runTiled(unscaled, run, { tile: Math.floor(tile / factor), scale: factor })
    : run(unscaled);
}

/** (encoded − shift) · scale, each rounded to float32. */
function scaleLatents(encoded: Tensor, { shift, scale }: LatentSpace): Tensor {
  const data = new Float32Array(encoded.data.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.fround((encoded.data[i] as number) - shift) * scale;
  return { dims: encoded.dims, data };
}

/** latents ÷ scale + shift, each rounded to float32. */
function unscaleLatents(latents: Tensor, scale: number, shift: number): Tensor {
  const data = new Float32Array(latents.data.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.fround((latents.data[i] as number) / scale) + shift;
  return { dims: latents.dims, data };
}

function tiles({ dims }: Tensor, factor: number, tiling: boolean | undefined): boolean {
  const [, , height = 0, width = 0] = dims;
  return tiling ?? height * width * factor * factor > tilePixels;
}

/** Standard normal [1, c, h/f, w/f]; nothing where the mean is wanted. */
function drawn(dims: readonly number[], generator: NormalSource | undefined): Tensor | undefined {
  return generator?.randn(dims);
}

/** mean + e^(log variance / 2) · noise, from [1, 2c, …]. */
function sampleMoments(moments: Tensor, noise: Tensor | undefined): Tensor {
  const channels = (moments.dims[1] ?? 0) / 2;
  const mean = channelSlice(moments, 0, channels);
  if (!noise) return mean;
  const logVariance = channelSlice(moments, channels, 2 * channels).data;
  const data = new Float32Array(mean.data.length);
  for (let i = 0; i < data.length; i++) {
    const clamped = Math.min(Math.max(logVariance[i] as number, minLogVariance), maxLogVariance);
    const deviation = Math.fround(Math.exp(0.5 * clamped));
    data[i] = (mean.data[i] as number) + Math.fround(deviation * (noise.data[i] as number));
  }
  return tensor(mean.dims, data);
}

/** An older export whose dice became an input (`graph/passes`): it draws inside the graph, from noise that is fed. */
async function runSampling(session: Session, picture: Tensor, noise: Tensor | undefined): Promise<Tensor> {
  const [first, second] = session.inputs;
  const feeds = {
    [first?.name ?? '']: picture,
    [second?.name ?? '']: noise ?? zeros([1, 1, 1, 1]),
  };
  const [sample] = (await session.run(feeds)).values();
  if (sample) return sample;
  throw new DiffusionError('model.invalid', { file: session.file, detail: 'has no output' });
}

function checkSize(picture: Tensor, { factor }: LatentSpace): void {
  const [, , height = 0, width = 0] = picture.dims;
  if (height % factor === 0 && width % factor === 0 && height > 0 && width > 0) return;
  throw new DiffusionError('input.invalid', { detail: `${width}×${height} is not a multiple of ${factor}` });
}
