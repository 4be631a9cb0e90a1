import type { CompositeLayer } from '@escena/imaging/composite-layer';
import type { Guide } from '@escena/scene/guide';
import { guideRadiance } from '@escena/scene/shade-guide';

/** The guide as the composite takes it. */
export function guideLayer(guide: Guide): CompositeLayer {
  const { width, height, coverage, shadow } = guide;
  return { width, height, coverage, shadow, radiance: guideRadiance(guide).data };
}
