import type { Raster } from '@escena/core/raster';
import { leastContrast } from '../compose/contrast.ts';
import type { Creative } from '../compose/compose-creative.ts';
import { canvasOf, type PixelBox, safeArea } from '../compose/place-layers.ts';
import type { CopyRole } from '../ad-copy.ts';
import type { Format } from '../formats/format.ts';
import { colourfulness } from './colourfulness.ts';

/** What a channel or a reader would object to. */
export type AdFinding =
  | { readonly code: 'contrast'; readonly role: CopyRole; readonly contrast: number }
  | { readonly code: 'unsafe' | 'clipped'; readonly role: CopyRole | 'logo' }
  | { readonly code: 'overlap'; readonly role: CopyRole; readonly other: CopyRole | 'logo' }
  | { readonly code: 'logo_contrast'; readonly contrast: number }
  | { readonly code: 'bytes'; readonly bytes: number; readonly most: number }
  | { readonly code: 'garish'; readonly colourfulness: number };

/** A mark is recognised where its words are not read: WCAG 2.2's 1.4.11. */
const leastLogoContrast = 3;

/** "Extremely colourful", the end of the scale: none of 74 photographs that this was tried on goes beyond it (102 at most). */
const mostColourful = 109;

/**
 * What of the campaign's picture makes it pass for a machine's: colours no photograph has. Pictures that do not look so are clicked
 * on more, whoever made them (DOMAIN [a12a]).
 */
export function lintPicture(frame: Raster): AdFinding[] {
  const found = colourfulness(frame);
  return found > mostColourful ? [{ code: 'garish', colourfulness: Math.round(found) }] : [];
}

/** @param bytes of the file */
export function lintCreative({ texts, logo }: Creative, format: Format, bytes: number): AdFinding[] {
  const [canvas, safe] = [canvasOf(format), safeArea(format)];
  const things = [
    ...texts.map(({ role, box }) => ({ role, box })),
    ...(logo ? [{ role: 'logo' as const, box: logo.box }] : []),
  ];
  return [
    ...texts
      .filter(({ contrast }) => contrast < leastContrast)
      .map(({ role, contrast }) => ({ code: 'contrast' as const, role, contrast })),
    ...things
      .filter(({ box }) => !isWithin(box, canvas))
      .map(({ role }) => ({ code: 'clipped' as const, role })),
    ...things
      .filter(({ box }) => !isWithin(box, safe))
      .map(({ role }) => ({ code: 'unsafe' as const, role })),
    ...texts.flatMap(({ role, box }, i) =>
      things
        .slice(i + 1)
        .filter((other) => overlaps(box, other.box))
        .map((other) => ({ code: 'overlap' as const, role, other: other.role })),
    ),
    ...(logo && logo.contrast < leastLogoContrast
      ? [{ code: 'logo_contrast' as const, contrast: logo.contrast }]
      : []),
    ...(bytes > format.maxBytes ? [{ code: 'bytes' as const, bytes, most: format.maxBytes }] : []),
  ];
}

/** Boxes are whole pixels around the ink: one pixel more is no ink. */
function isWithin(box: PixelBox, area: PixelBox): boolean {
  return (
    box.left >= area.left - 1 &&
    box.top >= area.top - 1 &&
    box.right <= area.right + 1 &&
    box.bottom <= area.bottom + 1
  );
}

function overlaps(a: PixelBox, b: PixelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
