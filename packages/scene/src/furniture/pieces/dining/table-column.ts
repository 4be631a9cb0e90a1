import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import { board } from '../../shapes/board.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';
import type { Style } from '../../styles/style.ts';

/** The single column of a round table up to `height`, its feet or disc `reach` metres wide to each side. */
export function tableColumn(
  style: Style,
  { height, reach }: { height: number; reach: number },
): BufferGeometry[] {
  switch (style.forms.legs) {
    case 'turned':
      return [
        turned(
          [
            [0, 0.1],
            [0.05, 0.1],
            [0.07, 0.16],
            [0.05, 0.22],
            [0.085, 0.4],
            [0.06, 0.55],
            [0.075, 0.58],
            [0.055, 0.6],
            [0.08, height - 0.04],
            [0.16, height],
            [0, height],
          ],
          { segments: 32, smooth: 3 },
        ),
        ...[0, 1, 2, 3].map((i) => {
          const angle = (i * Math.PI) / 2 + Math.PI / 4;
          const at = (r: number, y: number): Vec3 => [Math.cos(angle) * r, y, Math.sin(angle) * r];
          return tube([at(0.02, 0.2), at(reach * 0.45, 0.17), at(reach * 0.8, 0.06), at(reach, 0.024)], {
            radius: (t) => 0.036 - 0.012 * t,
            sides: 12,
            steps: 18,
          });
        }),
      ];
    case 'steel':
      return [
        board([0.09, height, 0.09], [0, height / 2, 0], 0.004),
        board([reach * 2, 0.05, 0.06], [0, 0.025, 0], 0.004),
        board([0.06, 0.05, reach * 2], [0, 0.025, 0], 0.004),
        board([reach * 1.6, 0.03, 0.05], [0, height - 0.015, 0], 0.004),
        board([0.05, 0.03, reach * 1.6], [0, height - 0.015, 0], 0.004),
      ];
    case 'tapered':
    case 'block':
      return [
        turned(
          [
            [0, 0],
            [reach * 0.92, 0],
            [reach, 0.012],
            [reach * 0.97, 0.024],
            [reach * 0.5, 0.05],
            [0.11, 0.16],
            [0.085, 0.36],
            [0.1, height - 0.12],
            [0.2, height],
            [0, height],
          ],
          { segments: 56, smooth: 3 },
        ),
      ];
  }
}
