import { describe, expect, it } from 'vitest';
import type { GenerateRequest } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import { checkDenoiser } from './check-denoiser.ts';
import { pipelines } from './index.ts';

interface Fit {
  readonly channels?: number;
  /** more graph inputs: name → first dim */
  readonly inputs?: Readonly<Record<string, number | string>>;
  readonly nets?: readonly string[];
  readonly pipeline?: keyof typeof pipelines;
  /** pictures for ControlNets */
  readonly asked?: number;
  readonly guess?: boolean;
}

function check({ channels = 4, inputs = {}, nets = [], pipeline = 'text-to-image', asked, guess }: Fit) {
  const models = {
    latent: { channels: 4 },
    roles: new Set(['unet', ...nets]),
    graph: () => ({
      file: 'unet/model.onnx',
      inputs: [
        { name: 'sample', type: 'float32', dims: ['b', channels, 'h', 'w'] },
        ...Object.entries(inputs).map(([name, dim]) => ({ name, type: 'float32', dims: [dim] })),
      ],
    }),
  } as unknown as Models;
  const extra = { guess_mode: guess ?? false, controls: Array.from({ length: asked ?? 0 }, () => ({})) };
  checkDenoiser(models, { pipeline, extra } as unknown as GenerateRequest, pipelines[pipeline]);
}

const beside = { mid_block_residual: 'b', down_block_residual_0: 'b' };

describe('a graph and a request', () => {
  it.each<[string, Fit]>([
    ['latents alone', {}],
    ['latents alone, repainted', { pipeline: 'inpaint' }],
    ['a mask where one is brought', { channels: 9, pipeline: 'inpaint' }],
    ['a net beside, for several pictures', { inputs: beside, nets: ['controlnet'], asked: 3 }],
    ['a net beside, silent', { inputs: beside, nets: ['controlnet'] }],
    ['nets inside', { inputs: { controlnet_conds: 2 }, asked: 2 }],
    ['nets inside, any number', { inputs: { controlnet_conds: 'n' }, asked: 3 }],
  ])('fit: %s', (_, fit) => {
    expect(() => check(fit)).not.toThrow();
  });

  it.each<[Fit, RegExp]>([
    [{ channels: 9 }, /sample: takes 9 channels.*use it with inpaint/],
    [{ channels: 8, pipeline: 'inpaint' }, /sample: takes 8 channels, this pipeline brings 4/],
    [{ asked: 1 }, /has no inputs for a ControlNet; models\/export/],
    [{ inputs: beside, asked: 1 }, /wants a ControlNet, and the checkpoint has none/],
    [{ inputs: beside, nets: ['controlnet_0', 'controlnet_1'], asked: 3 }, /2 ControlNets.*3 pictures/],
    [{ inputs: { controlnet_conds: 1 }, asked: 2 }, /has 1 ControlNets inside.*2 pictures/],
    [{ inputs: { controlnet_conds: 'n' }, asked: 1, guess: true }, /no guess_mode/],
  ])('do not: %j', (fit, detail) => {
    expect(() => check(fit)).toThrowError(
      expect.objectContaining({ file: 'unet/model.onnx', detail: expect.stringMatching(detail) }),
    );
  });
});
