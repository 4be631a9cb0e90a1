/** From what a person asked for to the picture and the sheet for the printer. */
import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { Font } from '@escena/typeset/font';
import type { PrintSheet } from '@escena/typeset/print-sheet';
import type { Art } from './art.ts';
import type { DecalInput } from './input.ts';
import { loadTextFonts } from './load-text-fonts.ts';
import { placeBox, type PlacedBox } from './place-box.ts';
import { printSheet } from './print-sheet.ts';
import { readLogo } from './read-logo.ts';
import { setDecal, type DecalReport, type SetDecalOptions } from './set-decal.ts';
import { setText } from './set-text.ts';
import { createSurface } from './surface.ts';

export interface DecalSources {
  /** a workspace's own font, opened; @throws AppError not_found */
  readonly font: (id: `fnt_${string}`) => Promise<Font>;
  /** the bytes of an uploaded picture or SVG; @throws AppError not_found */
  readonly image: (id: string) => Promise<Uint8Array>;
}

export interface MadeDecal {
  readonly image: Raster;
  /** one channel: 0 untouched, 255 changed in full */
  readonly mask: Raster;
  readonly report: DecalReport & {
    readonly widthMm: number;
    readonly heightMm: number;
    /** em; absent for what is no text */
    readonly sizeMm?: number;
  };
  /** for `toPdf` and `toSvg` of @escena/typeset */
  readonly sheet: PrintSheet;
}

/**
 * @throws AppError decal.*, type.*, image.* for what the person can change, job.cancelled
 */
export async function makeDecal(
  photo: Raster,
  input: DecalInput,
  sources: DecalSources,
  options: SetDecalOptions = {},
): Promise<MadeDecal> {
  const box = placeBox(createSurface(input.surface, photo), input.box, input.rotation);
  const { art, sizeMm } = await readArt(input.art, sources, box, options.signal);
  const { image, mask, report } = await setDecal(photo, box, art, input.finish, options);
  const title = input.art.kind === 'text' ? input.art.text : input.art.kind;
  return {
    image,
    mask,
    report: { ...report, widthMm: box.widthMm, heightMm: box.heightMm, sizeMm },
    sheet: await printSheet(art, box, input.finish, { title, underbase: report.underbase }),
  };
}

async function readArt(
  art: DecalInput['art'],
  sources: DecalSources,
  box: PlacedBox,
  signal: AbortSignal | undefined,
): Promise<{ readonly art: Art; readonly sizeMm?: number }> {
  if (art.kind !== 'text') {
    const color = art.kind === 'logo' ? art.color : undefined;
    return { art: await readLogo(await sources.image(art.image), box, { color, signal }) };
  }
  const font = isOwn(art.font) ? await sources.font(art.font) : art.font;
  // Checked when it is uploaded too; a font may come from elsewhere.
  if (typeof font !== 'string' && font.embedding === 'restricted')
    throw new AppError('type.font_forbids_embedding');
  return setText(art, await loadTextFonts(font, art.text), box);
}

function isOwn(font: string): font is `fnt_${string}` {
  return font.startsWith('fnt_');
}
