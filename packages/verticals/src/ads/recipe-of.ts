import { createHash } from 'node:crypto';
import type { Cell } from './campaign.ts';
import type { AdsInput } from './contract.ts';

/** Goes up when the same recipe comes out as another picture. */
const version = 2;

/** SHA-256, hex, of everything that a cell's file is made from: where it is the same, so is the file. */
export function recipeOf(cell: Cell, { brand, images, syntheticPerson }: Omit<AdsInput, 'only'>): string {
  const picture = images.find(({ id }) => id === cell.image);
  const { copy, template, format } = cell;
  const { headline, body, action, offer, fine, language } = copy;
  const parts = [
    version,
    [brand.colors.primary, brand.colors.accent, brand.colors.paper, brand.colors.ink],
    [brand.fonts.display, brand.fonts.text],
    brand.logos,
    [picture?.pictureId, picture?.focus, picture?.background],
    [template, format],
    [headline, body, action, offer, fine, language],
    syntheticPerson,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
