import type { Family } from '../families/family.ts';
import type { GenerateRequest } from '../generate-request.ts';
import type { ImagePipeline } from './image-start.ts';

/** A request with nothing left open that the walk depends on: the pipeline's own usage wins over the family's. */
export function withDefaults(
  request: GenerateRequest,
  family: Family,
  pipeline: ImagePipeline,
): GenerateRequest {
  const usual: ImagePipeline['defaults'] = { ...family.defaults, ...pipeline.defaults };
  return {
    ...request,
    steps: request.steps ?? usual.steps,
    guidance: request.guidance ?? usual.guidance,
    strength: request.strength ?? usual.strength,
    extra: { ...request.extra, eta: request.extra.eta ?? usual.eta },
  };
}
