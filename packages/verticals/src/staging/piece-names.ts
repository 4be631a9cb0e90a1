import { AppError } from '@escena/core/app-error';
import { catalogue, type PieceName } from '@escena/scene/catalogue';

/**
 * The list as names of the catalogue.
 * @throws AppError `input.invalid` naming the first that is none
 */
export function pieceNames(items: readonly string[]): PieceName[] {
  return items.map((item) => {
    if (isPiece(item)) return item;
    throw new AppError('input.invalid', { detail: `items: the catalogue has no "${item}"` });
  });
}

function isPiece(item: string): item is PieceName {
  return Object.hasOwn(catalogue, item);
}
