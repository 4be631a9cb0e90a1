import { DiffusionError } from '../diffusion-error.ts';
import type { Session, TensorInfo } from '../runtime/session.ts';
import { zeros } from '../tensor.ts';
import { vaeConfig } from './checkpoint-config.ts';
import type { FamilyName, JsonObject, LatentSpace } from './models.ts';
import { parseConfig } from './read-json.ts';

/**
 * What a family's autoencoder has where its `config.json` is silent or absent (legacy exports; configurations older than
 * the keys). Sources: the published VAE configurations of stabilityai/stable-diffusion-2-1, stable-diffusion-xl-base-1.0,
 * stable-diffusion-3-medium and black-forest-labs/FLUX.1-schnell; the UNet one is also diffusers' own default.
 */
const published = {
  sd: { channels: 4, scale: 0.18215, shift: 0, side: 512 },
  sdxl: { channels: 4, scale: 0.13025, shift: 0, side: 1024 },
  sd3: { channels: 16, scale: 1.5305, shift: 0.0609, side: 1024 },
  flux: { channels: 16, scale: 0.3611, shift: 0.1159, side: 1024 },
} as const satisfies Record<
  Exclude<FamilyName, 'fashn'>,
  { channels: number; scale: number; shift: number; side: number }
>;

/** Pictures as they are. */
const pixels: LatentSpace = { isPicture: true, channels: 3, factor: 1, scale: 1, shift: 0, tile: 1 };

/** three halvings, as in every published autoencoder of these families */
const usualFactor = 8;

export interface LatentSpaceSource {
  readonly family: FamilyName;
  readonly config: JsonObject;
  /** what to name in an error */
  readonly file: string;
  /** the decoder's, as its graph declares them */
  readonly inputs: readonly TensorInfo[];
  /** run only when the configuration does not say how coarse latents are */
  readonly decoder: () => Promise<Session>;
}

/** @throws DiffusionError `model.invalid` naming the key of the autoencoder's `config.json` */
export async function latentSpace({
  family,
  config,
  file,
  inputs,
  decoder,
}: LatentSpaceSource): Promise<LatentSpace> {
  if (family === 'fashn') return pixels;
  const vae = parseConfig(vaeConfig, config, file);
  const usual = published[family];
  const [side = usual.side] = [vae.sample_size ?? usual.side].flat();
  const channels = vae.latent_channels ?? declaredChannels(inputs) ?? usual.channels;
  const factor = vae.block_out_channels
    ? 2 ** (vae.block_out_channels.length - 1)
    : await measuredFactor(await decoder(), channels);
  return {
    channels,
    factor,
    scale: vae.scaling_factor ?? usual.scale,
    shift: vae.shift_factor ?? usual.shift,
    tile: Math.max(side, factor),
  };
}

function declaredChannels([latents]: readonly TensorInfo[]): number | undefined {
  const dim = latents?.dims[1];
  return typeof dim === 'number' && dim > 0 ? dim : undefined;
}

/** Decodes the smallest latents and looks how large they came out. */
async function measuredFactor(decoder: Session, channels: number): Promise<number> {
  const [input] = decoder.inputs;
  const fixed = input?.dims[2];
  const side = typeof fixed === 'number' && fixed > 0 ? fixed : usualFactor;
  const outputs = await decoder.run({ [input?.name ?? '']: zeros([1, channels, side, side]) });
  const [picture] = outputs.values();
  const factor = (picture?.dims[2] ?? 0) / side;
  if (Number.isInteger(factor) && factor >= 1) return factor;
  throw new DiffusionError('model.invalid', {
    file: decoder.file,
    detail: `${side}×${side} latents came out ${picture?.dims.join('×') ?? 'as nothing'}`,
  });
}
