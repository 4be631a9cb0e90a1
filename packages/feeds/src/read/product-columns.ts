/** What a row of a shop says of its product: `color:seat` and `material:legs` by part, `scene`; several with `|` between. */
import { marketplaceNames } from '@escena/verticals/product/marketplaces';
import { z } from 'zod';
import { CellError } from './feed-error.ts';
import type { FeedInput, ToolColumn } from './tool-column.ts';

const listOf = (cell: string) =>
  cell
    .split('|')
    .map((word) => word.trim())
    .filter(Boolean);

const parts = z.array(z.looseObject({ name: z.string() })).catch([]);

/** `color:…` or `material:…`: what a part of the product is painted with, each in a picture of its own. */
const paintColumn = (kind: 'color' | 'material'): ToolColumn => ({
  matches: (name) => name.startsWith(`${kind}:`) && name.length > kind.length + 1,
  read(input, cell, name) {
    const part = name.slice(kind.length + 1).trim();
    const paints = listOf(cell).map((word) =>
      word.toLowerCase() === 'original' ? { kind: 'original' } : { kind, [kind]: word.toLowerCase() },
    );
    const before = parts.parse(input.parts);
    const isIt = (one: { readonly name: string }) => one.name.toLowerCase() === part.toLowerCase();
    const after = before.some(isIt)
      ? before.map((one) => (isIt(one) ? { ...one, paints } : one))
      : [...before, { name: part, paints }];
    return { ...input, parts: after };
  },
});

const sceneColumn: ToolColumn = {
  matches: (name) => name === 'scene',
  read: (input, cell) => ({ ...input, scenes: listOf(cell).map(sceneOf) }),
};

/** `white`, `transparent`, `photo`, `amazon` and the other marketplaces, or a colour. */
function sceneOf(word: string): FeedInput {
  const name = word.toLowerCase();
  if (name === 'photo' || name === 'transparent') return { kind: name };
  if (name === 'white') return { kind: 'color', color: '#ffffff' };
  if (/^#[0-9a-f]{6}$/.test(name)) return { kind: 'color', color: name };
  const marketplace = marketplaceNames.find((one) => one === name);
  if (marketplace) return { kind: 'packshot', marketplace };
  const known = ['photo', 'transparent', 'white', '#rrggbb', ...marketplaceNames].join(', ');
  throw new CellError({
    en: `“${word}” is no scene. There are: ${known}.`,
    es: `«${word}» no es una escena. Hay: ${known}.`,
  });
}

export const productColumns: readonly ToolColumn[] = [
  paintColumn('color'),
  paintColumn('material'),
  sceneColumn,
];
