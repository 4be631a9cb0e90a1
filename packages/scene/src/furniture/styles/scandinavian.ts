import {
  ash,
  blackMetal,
  ceramic,
  lampShade,
  linen,
  boucle,
  oak,
  print,
  striped,
  wovenRug,
} from './materials.ts';
import type { Style } from './style.ts';

/** Light woods, undyed wool and linen, sage and clay in small doses. */
export const scandinavian: Style = {
  materials: {
    sofa: linen([0.6, 0.565, 0.5]),
    armchair: boucle([0.68, 0.64, 0.56]),
    wood: oak,
    legs: oak,
    metal: blackMetal,
    tableTop: oak,
    cabinet: ash,
    rug: wovenRug([0.66, 0.61, 0.52], [0.45, 0.4, 0.32]),
    cushionPlain: linen([0.72, 0.69, 0.62]),
    cushionAccent: linen([0.2, 0.235, 0.165]),
    cushionPattern: striped([0.66, 0.6, 0.5], [0.42, 0.25, 0.15], 0.05),
    throw: linen([0.44, 0.31, 0.21], 0.6),
    duvet: linen([0.74, 0.725, 0.69], 0.2),
    sheet: linen([0.79, 0.785, 0.77], 0.12),
    headboard: linen([0.5, 0.46, 0.39]),
    shade: lampShade([0.8, 0.75, 0.66], [0.62, 0.5, 0.34]),
    pot: ceramic([0.62, 0.58, 0.52], 0.75),
    ceramic: ceramic([0.7, 0.67, 0.61], 0.55),
    curtain: linen([0.74, 0.72, 0.67]),
    basket: striped([0.4, 0.27, 0.14], [0.25, 0.155, 0.075], 0.014),
    art: print([0.75, 0.71, 0.63], [0.3, 0.19, 0.12], 3),
  },
  forms: {
    sofa: { width: 2.1, depth: 0.9, height: 0.8, arm: 0.14, legHeight: 0.15 },
    legs: 'tapered',
    splay: 0.03,
    table: 'turned',
    lamp: 'tripod',
  },
  books: [
    [0.62, 0.57, 0.48],
    [0.24, 0.27, 0.22],
    [0.43, 0.26, 0.17],
    [0.7, 0.68, 0.63],
    [0.12, 0.14, 0.16],
  ],
};
