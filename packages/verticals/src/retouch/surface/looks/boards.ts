import type { Finish } from '@escena/imaging/lay-finish';
import { lattice } from '@escena/scene/solid-noise';
import { materialLook } from '../../../product/material/material-looks.ts';
import { jointShare } from './joint.ts';

type Wood = 'oak' | 'walnut' | 'ash' | 'ebony';

/** metres: a usual board, and the bevelled joint between two */
const width = 0.16;
const length = 1.8;
const joint = 0.0022;
/** what a joint reflects against the wood */
const jointTone = 0.42;
/** how unlike boards are, lightness and colour */
const unlike = 0.2;
const warmth = 0.05;

interface BoardPlace {
  /** metres along and across the board, from its middle line */
  along: number;
  across: number;
  /** metres to its nearest edge */
  edge: number;
  row: number;
  board: number;
}

type LayBoards = (u: number, v: number, seed: number, to: BoardPlace) => void;

/** Boards along v in staggered rows. */
const straight: LayBoards = (u, v, seed, to) => {
  to.row = Math.floor(u / width);
  const shifted = v + length * lattice(to.row, 0, 0, seed);
  to.board = Math.floor(shifted / length);
  to.along = shifted;
  to.across = u - (to.row + 0.5) * width;
  const end = shifted - to.board * length;
  to.edge = Math.min(width / 2 - Math.abs(to.across), end, length - end);
};

/** metres: sticks five times as long as wide */
const stick = 0.1;
const sticks = 5;

/** Sticks at right angles to each other, at 45° to u and v; each row begins one width further on. */
const herringbone: LayBoards = (u, v, _seed, to) => {
  const [s, t] = [(u + v) / Math.SQRT2 / stick, (v - u) / Math.SQRT2 / stick];
  const [i, j] = [Math.floor(s), Math.floor(t)];
  const phase = (((i - j) % (2 * sticks)) + 2 * sticks) % (2 * sticks);
  const lies = phase < sticks;
  // Of ten cells in a line five are of a stick along s, five of sticks along t.
  const start = lies ? i - phase : j - (2 * sticks - 1 - phase);
  const [along, across] = lies ? [s - start, t - j] : [t - start, s - i];
  to.row = 2 * (lies ? j : i) + (lies ? 0 : 1);
  to.board = start;
  to.along = stick * (along + 7 * start);
  to.across = stick * (across - 0.5);
  to.edge = stick * Math.min(across, 1 - across, along, sticks - along);
};

/** A floor of boards of one wood, no two alike. */
export function boards(wood: Wood, laid: 'straight' | 'herringbone', seed: number): Finish {
  const lay = laid === 'straight' ? straight : herringbone;
  const { color } = materialLook(wood, seed);
  const at: BoardPlace = { along: 0, across: 0, edge: 0, row: 0, board: 0 };
  return {
    color: (u, v, footprint, to) => {
      lay(u, v, seed, at);
      const { row, board } = at;
      // Each board from another place of the tree.
      const [far, aside] = [9 * lattice(row, board, 2, seed), 0.04 * (lattice(row, board, 3, seed) - 0.5)];
      color(at.along + far, at.across + aside, footprint, to);
      const tone = 1 + unlike * (lattice(row, board, 1, seed) - 0.5);
      const warm = warmth * (lattice(row, board, 4, seed) - 0.5);
      const lit =
        tone * (1 - (1 - jointTone) * jointShare(at.edge, footprint, { width: joint, apart: width }));
      to[0] = lit * (1 + warm) * (to[0] ?? 0);
      to[1] = lit * (to[1] ?? 0);
      to[2] = lit * (1 - 2 * warm) * (to[2] ?? 0);
    },
  };
}
