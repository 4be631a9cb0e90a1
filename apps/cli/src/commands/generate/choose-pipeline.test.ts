import { parseGenerateCase } from '@escena/diffusion/generate-request';
import { expect, it } from 'vitest';
import { choosePipeline } from './choose-pipeline.ts';

const picture = { image: 'a.png' };
const masked = { ...picture, mask: 'b.png' };
const controlled = { extra: { controls: [{ image: 'c.png' }] } };

it.each([
  [{}, 'StableDiffusionPipeline', 'text-to-image'],
  [picture, 'StableDiffusionPipeline', 'image-to-image'],
  [masked, 'StableDiffusionInpaintPipeline', 'inpaint'],
  [controlled, 'StableDiffusionPipeline', 'controlnet'],
  [{ ...picture, ...controlled }, 'StableDiffusionXLPipeline', 'controlnet-image-to-image'],
  [{ ...masked, ...controlled }, 'StableDiffusionPipeline', 'controlnet-inpaint'],
  [masked, 'FluxFillPipeline', 'fill'],
  [picture, 'FluxKontextPipeline', 'kontext'],
  [{}, 'FluxKontextPipeline', 'kontext'],
  [picture, 'FluxPipeline', 'image-to-image'],
  [{ ...masked, garment: 'd.png' }, 'CatVTONPipeline', 'try-on'],
  [{ ...picture, garment: 'd.png' }, 'FashnTryOnPipeline', 'dress'],
])('%o on %s is %s', (fields, className, pipeline) => {
  const entry = parseGenerateCase({ pipeline: 'text-to-image', ...fields });
  expect(choosePipeline(entry, className)).toBe(pipeline);
});
