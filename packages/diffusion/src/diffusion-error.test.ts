import { AppError } from '@escena/core/app-error';
import { expect, it } from 'vitest';
import { DiffusionError } from './diffusion-error.ts';

it('names the file, the input and the remedy, across a process border too', () => {
  const error = new DiffusionError('model.unsupported', {
    detail: 'bfloat16 cannot be fed',
    file: 'unet/model.onnx',
    input: 'sample',
    remedy: 'export the checkpoint with float16 or float32 inputs',
  });
  expect(error.message).toContain('unet/model.onnx: sample: bfloat16 cannot be fed; export the checkpoint');
  expect(error.fault).toBe('model');
  const copy = AppError.from(JSON.parse(JSON.stringify(error)));
  expect(copy.code).toBe('model.unsupported');
  expect(copy.data).toEqual({
    file: 'unet/model.onnx',
    input: 'sample',
    remedy: 'export the checkpoint with float16 or float32 inputs',
  });
});

it('says only what it knows', () => {
  expect(new DiffusionError('input.invalid', { detail: 'no steps' }).data).toEqual({});
});
