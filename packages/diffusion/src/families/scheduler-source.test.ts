import { expect, it } from 'vitest';
import { type GenerateRequest, parseGenerateCase } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import { schedulerSource } from './scheduler-source.ts';

const json = { _class_name: 'DDIMScheduler', clip_sample: true, beta_end: 0.012 };
const models = (family: Models['family'], className = 'StableDiffusionPipeline') =>
  ({ family, index: { _class_name: className }, scheduler: { file: 's.json', json } }) as unknown as Models;
const source = (own: Models, request: object) => {
  const {
    image: _image,
    mask: _mask,
    garment: _garment,
    pose: _pose,
    garmentPose: _garmentPose,
    extra: _extra,
    ...fields
  } = parseGenerateCase({
    pipeline: 'text-to-image',
    ...request,
  });
  return schedulerSource(own, { ...fields, extra: {} as GenerateRequest['extra'] }).json;
};

it('lays the request over the checkpoint, or takes it whole', () => {
  expect(source(models('sdxl'), {})).toEqual(json);
  const schedulerOverride = { _class_name: 'EulerDiscreteScheduler', clip_sample: false };
  expect(source(models('sdxl'), { schedulerOverride })).toEqual({ ...json, ...schedulerOverride });
  expect(source(models('sd'), { schedulerConfig: json, schedulerOverride })).toEqual(json);
});

it('repairs what diffusers repairs in old Stable Diffusion checkpoints, not what a request asks for', () => {
  expect(source(models('sd'), {})).toEqual({ ...json, steps_offset: 1, clip_sample: false });
  expect(source(models('sd'), { pipeline: 'inpaint' })).toEqual({
    ...json,
    steps_offset: 1,
    skip_prk_steps: true,
  });
  expect(source(models('sd'), { pipeline: 'controlnet' })).toEqual(json);
  expect(source(models('sd', 'LatentConsistencyModelPipeline'), {})).toEqual(json);
  const asked = source(models('sd'), {
    schedulerOverride: { _class_name: 'DDIMScheduler', clip_sample: true },
  });
  expect(asked).toMatchObject({ clip_sample: true, steps_offset: 1 });
});
