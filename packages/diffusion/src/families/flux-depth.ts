import { sampleInput } from '../denoisers/run-graph.ts';
import { DiffusionError } from '../diffusion-error.ts';
import type { PipelineName } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import { fluxPatch } from './flux-pack-latents.ts';

/**
 * Fill checkpoints read more features a token (the masked picture's latents and the mask) than all others: neither does
 * the other's work.
 * @throws DiffusionError `input.invalid` naming the pipeline that the checkpoint is for
 */
export function checkFluxDepth(models: Models, pipeline: PipelineName): void {
  const { channels, factor } = models.latent;
  const cells = fluxPatch * fluxPatch;
  const [plain, fill] = [channels * cells, (2 * channels + factor * factor) * cells];
  const graph = models.graph('transformer');
  const depth = graph && sampleInput(graph).dims[2];
  const brought = pipeline === 'fill' ? fill : plain;
  if (!graph || typeof depth !== 'number' || depth === brought) return;
  throw new DiffusionError('input.invalid', {
    file: graph.file,
    input: 'pipeline',
    detail: `the network reads ${depth} features a token, ${pipeline} brings ${brought}`,
    ...(depth === fill && { remedy: 'use the pipeline fill with this checkpoint' }),
    ...(depth === plain && { remedy: 'fill needs a FLUX Fill checkpoint; inpaint works with this one' }),
  });
}
