import type { Raster } from '@escena/core/raster';
import type { Font } from '@escena/typeset/font';
import { isShippedFontName } from '@escena/typeset/shipped-fonts';
import type { Art } from '../decal/art.ts';
import { fitRaster, inColor } from '../decal/fit-raster.ts';
import type { DecalInput } from '../decal/input.ts';
import { placeBox, type PlacedBox } from '../decal/place-box.ts';
import { setDecal } from '../decal/set-decal.ts';
import { setText } from '../decal/set-text.ts';
import { createSurface } from '../decal/surface.ts';
import type { LoadTextFonts } from '../decal/text-fonts.ts';

interface PreviewDecalOptions {
  /** where the product is, 1 channel */
  readonly own: Raster;
  readonly textFonts: LoadTextFonts;
  readonly ownFont: (id: string) => Promise<Font>;
  readonly picture: (id: string) => Promise<Raster>;
  readonly signal: AbortSignal | undefined;
}

/** A decal on the product's own colours; drawings stand in as pictures. @throws AppError `decal.*`, `type.*`, `not_found`, `job.cancelled` */
export async function setPreviewDecal(
  colors: Raster,
  decal: DecalInput,
  { own, signal, ...sources }: PreviewDecalOptions,
): Promise<Raster> {
  const box = placeBox(createSurface(decal.surface, colors), decal.box, decal.rotation);
  const art = await readArt(decal.art, box, sources);
  const { image } = await setDecal(colors, box, art, decal.finish, { product: own, signal });
  return image;
}

async function readArt(
  art: DecalInput['art'],
  box: PlacedBox,
  { textFonts, ownFont, picture }: Pick<PreviewDecalOptions, 'textFonts' | 'ownFont' | 'picture'>,
): Promise<Art> {
  if (art.kind !== 'text')
    return fitRaster(inColor(await picture(art.image), art.kind === 'logo' ? art.color : undefined), box);
  const font = isShippedFontName(art.font) ? art.font : await ownFont(art.font);
  return setText(art, await textFonts(font, art.text), box).art;
}
