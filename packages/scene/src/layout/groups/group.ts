import type { Vec2 } from '../../camera.ts';
import type { PieceName } from '../../furniture/catalogue.ts';
import { favourites, pieceOf, type Goods, type PieceId } from '../../furniture/goods.ts';
import type { Size } from '../../furniture/piece.ts';
import { pick, type Random } from '../../furniture/random.ts';
import type { Style, StylePieces } from '../../furniture/styles/style.ts';

/** A piece at a place, in the anchor's own axes: metres to its right (x) and to its front (z), radians. */
export interface Spot {
  readonly piece: PieceId;
  readonly at: Vec2;
  readonly rotation?: number;
}

/** One piece of a group. */
export interface Member extends Spot {
  /** where else, or what else, when the first does not fit */
  readonly otherwise?: readonly Spot[];
  /** how much it adds to a proposal */
  readonly value: number;
}

/** Pieces that belong together, arranged around an anchor at (0, 0). */
export interface Group {
  readonly anchor: PieceId;
  /** how much the anchor adds to a proposal; a group with a larger anchor wins where it fits */
  readonly value: number;
  /** `wall`: nowhere else; `open`: free on all sides, seen from any; absent: a wall is better where there is one */
  readonly stands?: 'wall' | 'open';
  readonly members: (kit: Kit) => readonly Member[];
  /** so many seats at least, or the anchor makes no sense: a desk without its chair */
  readonly seats?: number;
  /** only in styles that have the anchor among their chairs */
  readonly tasteful?: boolean;
  /** one of these hangs above the anchor where its wall is bare; absent: the style's own pictures over wide anchors */
  readonly above?: readonly PieceName[];
  /** one of these hangs over the anchor from a ceiling in the picture */
  readonly over?: readonly PieceName[];
}

/** What a group is made with: the goods' measures, luck, and the style's taste. */
export interface Kit {
  readonly size: (piece: PieceId) => Size;
  readonly random: Random;
  readonly favourite: (role: keyof StylePieces) => PieceName;
}

/** What joins the main group where there is floor for it. */
export interface Wish {
  /** one of these: the first, in an order drawn by the seed, that finds a place */
  readonly pieces: readonly PieceName[] | ((style: Style) => readonly PieceName[]);
  /** at a wall; facing the anchor from a wall; at an edge of the floor; flat where the floor is free; before a door */
  readonly at: 'wall' | 'opposite' | 'edge' | 'floor' | 'door';
}

/** How a type of room is furnished. */
export interface RoomProgram {
  readonly groups: readonly Group[];
  /** in this order, as long as floor is left */
  readonly wishes: readonly Wish[];
  /** curtains at windows of this kind of room */
  readonly curtains?: readonly PieceName[];
}

export function createKit(goods: Goods, random: Random): Kit {
  return {
    size: (piece) => pieceOf(goods, piece).size(goods.style),
    random,
    favourite: (role) => {
      const [first, ...others] = favourites(goods.style, role);
      if (!first) throw new Error(`the style has no ${role}`);
      return pick(random, [first, ...others]);
    },
  };
}

/** The style's plants. */
export const plants = (style: Style): readonly PieceName[] => favourites(style, 'plants');

/** The style's accents that stand free on the floor, without those of a wall. */
export const smallAccents = (style: Style): readonly PieceName[] => [
  ...favourites(style, 'accents').filter((piece) => lowAccents.has(piece)),
  'basket',
];

const lowAccents: ReadonlySet<PieceName> = new Set(['pouf', 'basket', 'lantern', 'floor-vase']);

/** −1 or 1, by luck. */
export function eitherSide(random: Random): -1 | 1 {
  return random() < 0.5 ? -1 : 1;
}

/** What still fits where nearly all floor is taken. */
export const singles: readonly Group[] = [
  { anchor: 'pouf', value: 1.2, members: () => [] },
  { anchor: 'fiddle-fig', value: 1, members: () => [] },
  { anchor: 'basket', value: 0, members: () => [] },
  { anchor: 'floor-vase', value: -4, members: () => [] },
];
