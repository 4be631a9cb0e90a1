import type { Piece } from '@escena/scene/piece';
import type { OwnPieces } from './describe-piece.ts';

/** A person's own models as the rules know pieces: by size and placement; they are never built from this. */
export function toOwnGoods(own: OwnPieces): Readonly<Record<string, Piece>> {
  return Object.fromEntries(
    Object.entries(own).map(([id, { name, placement, size }]): [string, Piece] => [
      id,
      {
        title: { en: name, es: name },
        placement,
        footprint: 'rectangle',
        size: () => size,
        build: () => [],
      },
    ]),
  );
}
