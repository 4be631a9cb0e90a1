import type { CompositeLayer } from '@escena/imaging/composite-layer';
import type { Guide } from '@escena/scene/guide';
import { guideRadiance } from '@escena/scene/shade-guide';

/** Linear light up to which a photo is taken to be straight; cameras and raw converters roll the highlights above it off. */
const shoulder = 0.6;

/** The guide as the composite takes it: its highlights rolled off as a photo's are, so that white is never a flat patch. */
export function guideLayer(guide: Guide): CompositeLayer {
  const { width, height, coverage, shadow } = guide;
  const radiance = guideRadiance(guide).data;
  for (let i = 0; i < radiance.length; i += 3) {
    const brightest = Math.max(radiance[i] ?? 0, radiance[i + 1] ?? 0, radiance[i + 2] ?? 0);
    if (brightest <= shoulder) continue;
    // One factor for all three keeps the hue.
    const factor = rolledOff(brightest) / brightest;
    for (let k = i; k < i + 3; k++) radiance[k] = (radiance[k] ?? 0) * factor;
  }
  return { width, height, coverage, shadow, radiance };
}

/** Identity up to the shoulder, then ever flatter towards 1; smooth to the first derivative. */
function rolledOff(light: number): number {
  const room = 1 - shoulder;
  return light <= shoulder ? light : 1 - room * Math.exp((shoulder - light) / room);
}
