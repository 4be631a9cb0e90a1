import { AppError } from '@escena/core/app-error';
import type { TorchGenerator } from '../rng/torch-generator.ts';
import type { Session } from '../runtime/session.ts';
import { type Tensor, channelSlice, map, tensor } from '../tensor.ts';
import type { LatentSpace, Models } from './load-models.ts';
import { runSingle } from './predict-latents.ts';

/** bounds on the encoder's log variance, as in diffusers' DiagonalGaussianDistribution */
const [minLogVariance, maxLogVariance] = [-30, 20];

/**
 * Pictures [1, 3, h, w] in [−1, 1] to scaled latents [1, c, h/f, w/f].
 * @param generator draws the sample from the encoder's Gaussian; none: its mean
 */
export async function encodePicture(
  models: Models,
  picture: Tensor,
  generator?: TorchGenerator,
): Promise<Tensor> {
  const { latent } = models;
  checkSize(picture, latent);
  const session = models.sessions.vae_encoder;
  const moments = await runSingle(session, picture);
  const sample = pickSample(moments, latent.channels, session, generator);
  return map(sample, (value) => Math.fround(value - latent.shift) * latent.scale);
}

/** Scaled latents to pictures [n, 3, h, w], around [−1, 1] but not clamped. */
export async function decodeLatents(models: Models, latents: Tensor): Promise<Tensor> {
  const { scale, shift } = models.latent;
  return runSingle(
    models.sessions.vae_decoder,
    map(latents, (value) => Math.fround(value / scale) + shift),
  );
}

/** Encoders give mean and log variance, or (older exports) a sample already: the channels tell. */
function pickSample(
  moments: Tensor,
  channels: number,
  session: Session,
  generator: TorchGenerator | undefined,
): Tensor {
  if (moments.dims[1] === channels) return moments;
  if (moments.dims[1] !== 2 * channels) {
    const detail = `${session.file}: ${moments.dims[1]} channels for ${channels}-channel latents`;
    throw new AppError('model.invalid', { detail });
  }
  const mean = channelSlice(moments, 0, channels);
  if (!generator) return mean;
  const logVariance = channelSlice(moments, channels, 2 * channels).data;
  const noise = generator.randn(mean.dims).data;
  return tensor(
    mean.dims,
    mean.data.map((value, i) => {
      const clamped = Math.min(Math.max(logVariance[i] as number, minLogVariance), maxLogVariance);
      const deviation = Math.fround(Math.exp(0.5 * clamped));
      return value + Math.fround(deviation * (noise[i] as number));
    }),
  );
}

function checkSize(picture: Tensor, { factor }: LatentSpace): void {
  const [, , height = 0, width = 0] = picture.dims;
  if (height % factor === 0 && width % factor === 0 && height > 0 && width > 0) return;
  throw new AppError('input.invalid', { detail: `${width}×${height} is not a multiple of ${factor}` });
}
