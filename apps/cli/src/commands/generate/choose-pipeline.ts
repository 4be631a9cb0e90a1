import type { PipelineName } from '@escena/diffusion/generate-request';
import type { UnplacedCase } from './case-of-flags.ts';

/**
 * Which pipeline a person means who named none: what they brought tells, and the checkpoint where two read the same.
 * @param className `_class_name` of the checkpoint's `model_index.json`
 */
export function choosePipeline(
  { image, mask, garment, extra }: UnplacedCase,
  className: unknown,
): PipelineName {
  const controlled = (extra.controls?.length ?? 0) > 0;
  if (garment !== undefined) return className === 'FashnTryOnPipeline' ? 'dress' : 'try-on';
  if (mask !== undefined) {
    if (className === 'FluxFillPipeline') return 'fill';
    return controlled ? 'controlnet-inpaint' : 'inpaint';
  }
  if (image !== undefined) {
    if (className === 'FluxKontextPipeline') return 'kontext';
    return controlled ? 'controlnet-image-to-image' : 'image-to-image';
  }
  if (className === 'FluxKontextPipeline') return 'kontext';
  return controlled ? 'controlnet' : 'text-to-image';
}
