import type { Font } from '@escena/db/fonts/font-fields';
import type { FontView } from './font-view.ts';
import { storedError } from './stored-error.ts';

export function toFontView(font: Font): FontView {
  const { id, name, status, licence, embedding, characters, thumbKey, errorCode, createdAt } = font;
  return {
    id,
    name,
    status,
    licence,
    embedding,
    characters,
    hasThumb: thumbKey !== null,
    error: storedError(errorCode),
    createdAt,
  };
}
