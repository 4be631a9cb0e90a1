import { lipsOf } from '../find-lips.ts';
import type { Coat, Layer, LayerInput } from '../layer.ts';
import { layPigment } from '../pigment.ts';

export function lipsLayer(input: LayerInput, coat: Coat): Layer | undefined {
  const { face, seed } = input;
  const lips = lipsOf(input);
  if (!lips) return undefined;
  const { window, light, cover, wide } = lips;
  const levels = layPigment(light, cover, window, {
    hex: coat.color,
    finish: coat.finish,
    seed,
    grain: 0.004 * face.size,
    gleam: 0.02 * wide,
  });
  return { window, cover, levels };
}
