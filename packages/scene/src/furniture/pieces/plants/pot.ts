import type { Part } from '../../../scene.ts';
import { part } from '../../shapes/part.ts';
import { turned } from '../../shapes/turned.ts';
import { soil } from '../../styles/materials.ts';
import type { Style } from '../../styles/style.ts';

/** A planter with soil. */
export function pot(style: Style, { radius, height }: { radius: number; height: number }): Part[] {
  const body = turned(
    [
      [0, 0],
      [radius * 0.72, 0],
      [radius * 0.76, 0.01],
      [radius * 0.9, height * 0.45],
      [radius, height - 0.012],
      [radius, height],
      [radius - 0.012, height],
      [radius - 0.016, height - 0.05],
    ],
    { segments: 56, smooth: 2 },
  );
  const earth = turned(
    [
      [radius - 0.012, height - 0.04],
      [radius * 0.5, height - 0.032],
      [0, height - 0.03],
    ],
    { segments: 32 },
  );
  return [part(style.materials.pot, [body]), part(soil, [earth])];
}
