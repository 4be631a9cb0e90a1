import type { LoadShippedFont } from '@escena/typeset/shipped-font-files';
import { isShippedFontName } from '@escena/typeset/shipped-fonts';
import type { ProductInput } from '../contract.ts';
import { placeBox } from '../decal/place-box.ts';
import { setText } from '../decal/set-text.ts';
import { createSurface, type PhotoSize } from '../decal/surface.ts';
import { createTextFonts } from '../decal/text-fonts.ts';

/**
 * Sets every text of a job in our fonts as the job will, and keeps nothing: what it would refuse is refused before anyone pays for it.
 * @param photo its size; the shape is what counts
 * @throws AppError `type.*`, `decal.surface_invalid`
 */
export function createCheckWords(load: LoadShippedFont) {
  const textFonts = createTextFonts(load);
  return async ({ decals }: ProductInput, photo: PhotoSize): Promise<void> => {
    for (const { art, surface, box, rotation } of decals) {
      if (art.kind !== 'text' || !isShippedFontName(art.font)) continue;
      const place = placeBox(createSurface(surface, photo), box, rotation);
      setText(art, await textFonts(art.font, art.text), place);
    }
  };
}
