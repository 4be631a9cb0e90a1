import type { Piece } from '../piece.ts';
import { fit } from '../shapes/fit.ts';
import { part } from '../shapes/part.ts';
import { turned } from '../shapes/turned.ts';
import { shade } from './lamp-shade.ts';

/** A lit table lamp: a ceramic gourd under a fabric shade. */
export const tableLamp: Piece = {
  title: { en: 'Table lamp', es: 'Lámpara de mesa' },
  placement: 'surface',
  footprint: 'round',
  size: () => ({ width: 0.28, depth: 0.28, height: 0.46 }),
  build(style) {
    const gourd = turned(
      [
        [0, 0],
        [0.055, 0],
        [0.06, 0.006],
        [0.085, 0.07],
        [0.078, 0.12],
        [0.035, 0.18],
        [0.022, 0.22],
        [0, 0.222],
      ],
      { segments: 40, smooth: 3 },
    );
    const stem = turned([
      [0, 0.2],
      [0.009, 0.2],
      [0.009, 0.34],
      [0, 0.34],
    ]);
    const hood = shade({ rim: 0.14, crown: 0.105, height: 0.2 }).translate(0, 0.26, 0);
    const { ceramic, metal, shade: cloth } = style.materials;
    return fit([part(ceramic, [gourd]), part(metal, [stem]), part(cloth, [hood])], this.size(style));
  },
};
