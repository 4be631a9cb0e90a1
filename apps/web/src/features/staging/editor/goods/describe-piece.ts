import { catalogue, type PieceName } from '@escena/scene/catalogue';
import type { Piece, Placement, Size } from '@escena/scene/piece';
import { styles } from '@escena/scene/styles';
import type { Text } from '@escena/core/text';
import type { Style } from '@escena/verticals/staging/options';

/** A person's own models, by id: what the editor must know of one to place it. */
export type OwnPieces = Readonly<Record<string, OwnPiece>>;

export interface OwnPiece {
  readonly name: string;
  /** metres */
  readonly size: Size;
  readonly placement: Placement;
  /** degrees counter-clockwise seen from above that bring its front to +z */
  readonly turn: number;
}

/** What the editor says and needs of a piece in a style. */
export interface PieceFacts {
  readonly title: Text;
  readonly placement: Placement;
  /** metres */
  readonly size: Size;
  readonly round: boolean;
  /** metres above its own floor at which small things stand on it */
  readonly top: number | undefined;
}

export function isPieceName(name: string): name is PieceName {
  return Object.hasOwn(catalogue, name);
}

/** Undefined for a name that neither the catalogue nor the own models have (any more). */
export function describePiece(name: string, style: Style, own: OwnPieces = {}): PieceFacts | undefined {
  if (isPieceName(name)) {
    const piece: Piece = catalogue[name];
    const { title, placement, footprint } = piece;
    const look = styles[style];
    return {
      title,
      placement,
      size: piece.size(look),
      round: footprint === 'round',
      top: piece.top?.(look),
    };
  }
  const model = Object.hasOwn(own, name) ? own[name] : undefined;
  if (!model) return undefined;
  const title = { en: model.name, es: model.name };
  return { title, placement: model.placement, size: model.size, round: false, top: undefined };
}
