/**
 * FLUX.1 (Black Forest Labs 2024): a flow-matching transformer over packed latents, told the prompt by CLIP's pooled
 * vector and T5's tokens. `dev` checkpoints are told the guidance as an input (distilled), `schnell` ones are not.
 * As in diffusers' FluxPipeline, FluxImg2ImgPipeline and FluxInpaintPipeline.
 */
import { linspace } from '../schedules/linspace.ts';
import type { Family } from './family.ts';
import { checkFluxDepth } from './flux-depth.ts';
import { fluxLayout } from './flux-layout.ts';
import { fluxPatch, packLatents } from './flux-pack-latents.ts';
import { encodeFluxPrompt, usualGuidance } from './flux-prompt.ts';
import { refuseUnread } from './refuse-unread.ts';
import { schedulerSource } from './scheduler-source.ts';
import { parseShiftConfig, sequenceShift } from './sequence-shift.ts';

export const flux: Family = {
  name: 'flux',
  defaults: { steps: 28, guidance: usualGuidance, strength: 0.6 },
  sizeMultiple: ({ latent }) => latent.factor * fluxPatch,
  check(models, request) {
    refuseUnread('flux', request);
    checkFluxDepth(models, request.pipeline);
  },
  async encodePrompts(models, request) {
    const { extra, prompt, negativePrompt } = request;
    const guidance = extra.true_cfg_scale ?? 1;
    const positive = await encodeFluxPrompt(models, request, { clip: prompt, t5: extra.prompt_2 || prompt });
    if (negativePrompt === undefined || guidance <= 1) return { positive, guidance: 1, guidanceRescale: 0 };
    const without = { clip: negativePrompt, t5: extra.negative_prompt_2 || negativePrompt };
    const negative = await encodeFluxPrompt(models, request, without);
    return { positive, negative, guidance, guidanceRescale: 0 };
  },
  layout: () => fluxLayout(),
  samplingHints(models, request, size) {
    const { json, file } = schedulerSource(models, request);
    const config = parseShiftConfig(json, file);
    const patch = flux.sizeMultiple(models);
    const tokens = Math.floor(size.height / patch) * Math.floor(size.width / patch);
    const mu = sequenceShift(tokens, config);
    // A scheduler with flow levels of its own keeps them.
    if (config.use_flow_sigmas) return { mu };
    const steps = request.steps ?? flux.defaults.steps;
    return { mu, sigmas: linspace(1, 1 / steps, steps) };
  },
  report: packLatents,
};
