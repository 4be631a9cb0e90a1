/**
 * FASHN VTON 1.5 (fashn-AI/fashn-vton-1.5, Apache-2.0): a rectified flow over pixels. A transformer of FLUX's blocks reads
 * the noisy picture, the person and their pose in one stream and the garment in the other, and no words. Our exporter's
 * graph speaks as the other flows do: σ · 1000 for their share of the way, and noise − picture for their velocity.
 */
import { z } from 'zod';
import { DiffusionError } from '../diffusion-error.ts';
import type { Models } from '../models/models.ts';
import { parseConfig } from '../models/read-json.ts';
import { linspace } from '../schedules/linspace.ts';
import type { Family } from './family.ts';
import { latentLayout } from './latent-layout.ts';
import { refuseUnread } from './refuse-unread.ts';
import { schedulerSource } from './scheduler-source.ts';
import { parseShiftConfig, sequenceShift } from './sequence-shift.ts';

const config = z.object({ patch_size: z.number().int().positive().max(1024).default(12) });

export const fashn: Family = {
  name: 'fashn',
  // the authors' own (`TryOnPipeline.__call__`); strength is never read
  defaults: { steps: 30, guidance: 1.5, strength: 1 },
  sizeMultiple: patchSize,
  check(_models, request) {
    refuseUnread('fashn', request);
    if (request.pipeline === 'dress') return;
    throw new DiffusionError('input.invalid', {
      input: 'pipeline',
      detail: `${request.pipeline} is nothing that a network of the family fashn does`,
      remedy: 'use it with dress',
    });
  },
  encodePrompts: (_models, request) =>
    Promise.resolve({
      positive: {},
      guidance: request.guidance ?? fashn.defaults.guidance,
      guidanceRescale: 0,
    }),
  layout: () => latentLayout,
  samplingHints(models, request, { width, height }) {
    const { json, file } = schedulerSource(models, request);
    const patch = patchSize(models);
    const mu = sequenceShift((width / patch) * (height / patch), parseShiftConfig(json, file));
    const steps = request.steps ?? fashn.defaults.steps;
    return { mu, sigmas: linspace(1, 1 / steps, steps) };
  },
};

/** Pixels on a side of what the network counts as one place. */
function patchSize(models: Models): number {
  return parseConfig(config, models.config('transformer'), `${models.folder}/transformer/config.json`)
    .patch_size;
}
