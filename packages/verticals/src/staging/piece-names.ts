import { AppError } from '@escena/core/app-error';
import { type Goods, isPieceId, type PieceId } from '@escena/scene/goods';

/**
 * The list as names of the catalogue and ids of own models.
 * @throws AppError `input.invalid` naming the first that is neither
 */
export function pieceNames(items: readonly string[], own: Goods['own']): PieceId[] {
  return items.map((item) => {
    if (isPieceId(item, own)) return item;
    throw new AppError('input.invalid', { detail: `items: the catalogue has no "${item}"` });
  });
}
