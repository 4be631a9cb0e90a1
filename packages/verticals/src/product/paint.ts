import type { Text } from '@escena/core/text';
import { z } from 'zod';
import { decalSurface } from './decal/input.ts';
import { hexColor } from './hex-color.ts';
import { materialNames, materials } from './material/material-names.ts';
import { colorNames, palette } from './palette.ts';

/** What a part of the product may look like. */
export const paint = z.discriminatedUnion('kind', [
  /** as it was photographed */
  z.object({ kind: z.literal('original') }),
  z.object({
    kind: z.literal('color'),
    color: z.union([hexColor, z.enum(colorNames)]).describe('#rrggbb or a name of the palette'),
  }),
  z.object({
    kind: z.literal('material'),
    material: z.enum(materials),
    /** how the texture lies; absent: flat, facing the camera */
    surface: decalSurface.optional(),
  }),
]);

export type Paint = z.infer<typeof paint>;

/** `#rrggbb` of a colour given either way. */
export function hexOf(color: string): string {
  const named: Readonly<Record<string, { readonly hex: string } | undefined>> = palette;
  return named[color]?.hex ?? color.toLowerCase();
}

/** What a paint is called; undefined for a part left as it is. */
export function nameOfPaint(paint: Paint, locale: keyof Text): string | undefined {
  switch (paint.kind) {
    case 'original':
      return undefined;
    case 'material':
      return materialNames[paint.material].label[locale];
    case 'color': {
      const hex = hexOf(paint.color);
      const named = Object.values(palette).find((color) => color.hex === hex);
      return named ? named.title[locale] : hex;
    }
  }
}
