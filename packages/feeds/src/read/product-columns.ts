/**
 * What a row of a shop says of its product: `color:seat` and `material:legs` by part, `scene`, several with `|`
 * between; `text:1` for the first text that the template sets on the product. */
import { marketplaceNames } from '@escena/verticals/product/marketplaces';
import { setNames } from '@escena/verticals/product/scene';
import { z } from 'zod';
import { CellError } from './feed-error.ts';
import type { FeedInput, ToolColumn } from './tool-column.ts';

const listOf = (cell: string) =>
  cell
    .split('|')
    .map((word) => word.trim())
    .filter(Boolean);

const parts = z
  .array(z.looseObject({ name: z.string(), paints: z.array(z.looseObject({})).catch([]) }))
  .catch([]);
const decals = z.array(z.looseObject({ art: z.looseObject({ kind: z.string() }) })).catch([]);

/** `color:…` or `material:…`: what a part of the product is painted with, each in a picture of its own. */
const paintColumn = (kind: 'color' | 'material'): ToolColumn => ({
  matches: (name) => name.startsWith(`${kind}:`) && name.length > kind.length + 1,
  read(input, cell, name) {
    const part = name.slice(kind.length + 1).trim();
    const before = parts.parse(input.parts);
    const known = before.find((one) => one.name.toLowerCase() === part.toLowerCase());
    // How a material lies on the part is the template's to say.
    const surface = known?.paints.find((paint) => 'surface' in paint)?.surface;
    const lies = kind === 'material' && surface ? { surface } : {};
    const paints = listOf(cell.toLowerCase()).map((word) =>
      word === 'original' ? { kind: 'original' } : { kind, [kind]: word, ...lies },
    );
    const after = known
      ? before.map((one) => (one === known ? { ...one, paints } : one))
      : [...before, { name: part, paints }];
    return { ...input, parts: after };
  },
});

/** The words of the n-th text on the product, in place of the template's. */
const textColumn: ToolColumn = {
  matches: (name) => /^text:\d{1,2}$/.test(name),
  read(input, cell, name) {
    const before = decals.parse(input.decals);
    const text = before.filter(({ art }) => art.kind === 'text')[Number(name.slice(5)) - 1];
    if (!text)
      throw new CellError({
        en: `The template has no text number ${name.slice(5)}. Set one on a picture first and choose that.`,
        es: `La plantilla no tiene un texto número ${name.slice(5)}. Pon antes uno en una imagen y elígela.`,
      });
    const after = before.map((one) => (one === text ? { ...one, art: { ...one.art, text: cell } } : one));
    return { ...input, decals: after };
  },
};

const sceneColumn: ToolColumn = {
  matches: (name) => name === 'scene',
  read: (input, cell) => ({ ...input, scenes: listOf(cell).map(sceneOf) }),
};

/** `white`, `transparent`, `photo`, `amazon` and the other marketplaces, `plinth` and the other sets, or a colour. */
function sceneOf(word: string): FeedInput {
  const name = word.toLowerCase();
  if (name === 'photo' || name === 'transparent') return { kind: name };
  if (name === 'white') return { kind: 'color', color: '#ffffff' };
  if (/^#[0-9a-f]{6}$/.test(name)) return { kind: 'color', color: name };
  const marketplace = marketplaceNames.find((one) => one === name);
  if (marketplace) return { kind: 'packshot', marketplace };
  const set = setNames.find((one) => one === name);
  if (set) return { kind: 'set', set };
  const known = ['photo', 'transparent', 'white', '#rrggbb', ...marketplaceNames, ...setNames].join(', ');
  throw new CellError({
    en: `“${word}” is no scene. There are: ${known}.`,
    es: `«${word}» no es una escena. Hay: ${known}.`,
  });
}

export const productColumns: readonly ToolColumn[] = [
  paintColumn('color'),
  paintColumn('material'),
  textColumn,
  sceneColumn,
];
