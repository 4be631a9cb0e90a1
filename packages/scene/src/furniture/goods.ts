import { AppError } from '@escena/core/app-error';
import { catalogue, type PieceName } from './catalogue.ts';
import type { Piece } from './piece.ts';
import type { Style, StylePieces } from './styles/style.ts';

/** A piece of the catalogue, or a person's own model. */
export type PieceId = PieceName | `mdl_${string}`;

/** What a room is furnished from: the catalogue in a style, and own models by their id. */
export interface Goods {
  readonly style: Style;
  readonly own?: Readonly<Record<string, Piece>> | undefined;
}

/** @throws AppError `input.invalid` for an own model that is not among the goods */
export function pieceOf(goods: Goods, id: PieceId): Piece {
  if (isPieceName(id)) return catalogue[id];
  const own = goods.own && Object.hasOwn(goods.own, id) ? goods.own[id] : undefined;
  if (!own) throw new AppError('input.invalid', { detail: `no piece is called "${id}"` });
  return own;
}

export function isPieceName(name: string): name is PieceName {
  return Object.hasOwn(catalogue, name);
}

/** Whether it names a piece of the catalogue or one of the own models. */
export function isPieceId(name: string, own?: Goods['own']): name is PieceId {
  return isPieceName(name) || (own !== undefined && Object.hasOwn(own, name));
}

/** The pieces that a style reaches for first, by role. */
export function favourites(style: Style, role: keyof StylePieces): PieceName[] {
  return style.pieces[role].filter(isPieceName);
}
