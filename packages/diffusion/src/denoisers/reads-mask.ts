import type { LatentSpace } from '../models/models.ts';
import type { Session } from '../runtime/session.ts';
import { sampleChannels } from './run-graph.ts';

/** Whether a network takes a mask and a masked picture beside the latents. */
export function readsMask(
  denoiser: Pick<Session, 'file' | 'inputs'>,
  latent: Pick<LatentSpace, 'channels'>,
): boolean {
  return sampleChannels(denoiser) === 2 * latent.channels + 1;
}
