import { residualNames } from '../denoisers/controlled.ts';
import { readsMask } from '../denoisers/reads-mask.ts';
import { sampleChannels } from '../denoisers/run-graph.ts';
import { DiffusionError } from '../diffusion-error.ts';
import type { GenerateRequest } from '../generate-request.ts';
import type { GraphReport } from '../graph/inspect-graph.ts';
import type { ControlRole, Models } from '../models/models.ts';
import type { ImagePipeline } from './image-start.ts';

/**
 * Whether a denoiser's graph and a request fit, before any network is opened: channels of the latents, ControlNets.
 * @throws DiffusionError `model.invalid` or `model.unsupported` naming the graph and what it wants
 */
export function checkDenoiser(models: Models, request: GenerateRequest, pipeline: ImagePipeline): void {
  const report = models.graph(models.roles.has('unet') ? 'unet' : 'transformer');
  if (!report) return;
  if (models.roles.has('unet')) checkChannels(models, report, pipeline);
  checkControls(models, report, request);
}

function checkChannels({ latent }: Models, report: GraphReport, pipeline: ImagePipeline): void {
  const wanted = sampleChannels(report);
  const told = readsMask(report, latent);
  if (wanted === undefined || wanted === latent.channels) return;
  if (told && pipeline.needs.includes('mask')) return;
  throw new DiffusionError('model.invalid', {
    file: report.file,
    input: 'sample',
    detail: `takes ${wanted} channels, this pipeline brings ${latent.channels}`,
    remedy: told ? 'it paints inside masks: use it with inpaint' : undefined,
  });
}

/** Where a UNet has its ControlNets: in its own graph, beside it, or nowhere. */
export function controlPlace({ inputs }: Pick<GraphReport, 'inputs'>): 'inside' | 'beside' | 'none' {
  if (inputs.some(({ name }) => name === 'controlnet_conds')) return 'inside';
  return residualNames({ inputs }).length > 0 ? 'beside' : 'none';
}

export function controlRoles({ roles }: Models): readonly ControlRole[] {
  return [...roles].filter((role): role is ControlRole => role.startsWith('controlnet'));
}

function checkControls(models: Models, report: GraphReport, { extra }: GenerateRequest): void {
  const asked = extra.controls?.length ?? 0;
  const nets = controlRoles(models).length;
  switch (controlPlace(report)) {
    case 'none':
      if (asked > 0) refuse(report, 'has no inputs for a ControlNet');
      return;
    case 'inside': {
      const count = report.inputs.find(({ name }) => name === 'controlnet_conds')?.dims[0];
      if (extra.guess_mode) refuse(report, 'has its ControlNet inside, which knows no guess_mode');
      if (asked > 0 && typeof count === 'number' && count !== asked)
        refuse(report, `has ${count} ControlNets inside, the request brings ${asked} pictures`);
      return;
    }
    case 'beside':
      if (nets === 0) refuse(report, 'wants a ControlNet, and the checkpoint has none');
      if (nets > 1 && asked > nets)
        refuse(report, `comes with ${nets} ControlNets, the request brings ${asked} pictures`);
  }
}

function refuse({ file }: GraphReport, detail: string): never {
  const remedy = 'models/export makes UNets with ControlNets beside or inside';
  throw new DiffusionError('model.unsupported', { file, detail, remedy });
}
