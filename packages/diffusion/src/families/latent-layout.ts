import type { Tensor } from '../tensor.ts';
import { concatChannels } from '../tensor.ts';
import type { LatentLayout } from './family.ts';

/** Latents as UNets and SD3 read them: as they are, at the scheduler's own timestep. */
export const latentLayout: LatentLayout = {
  toRow: (input, timestep, feeds) => ({ sample: input, timestep, feeds }),
  fromOutput: (output) => output,
};

/** The same with more channels behind the latents [1, k, h/f, w/f]: an inpainting UNet's mask and masked picture. */
export function withChannels(extra: Tensor): LatentLayout {
  return {
    ...latentLayout,
    toRow: (input, timestep, feeds) => ({ sample: concatChannels([input, extra]), timestep, feeds }),
  };
}
