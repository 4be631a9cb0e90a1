import { type Paint, paint } from '@escena/verticals/product/paint';
import { expect, it } from 'vitest';
import { firstProductDraft } from '../../product/product-draft.ts';
import { firstWords } from '../../product/words/words-draft.ts';
import { draftOfPaints, paintsOf } from './paints-draft.ts';
import { setupOfDraft } from './setup-of-draft.ts';

const names = { whole: 'Colour', text: 'Name' };
const [whole] = firstProductDraft.parts;
const painted = { ...firstProductDraft, parts: whole ? [{ ...whole, colors: ['#24492f'] }] : [] };

it('offers the colours that were chosen, and words to write', () => {
  const setup = setupOfDraft({ ...painted, decals: [{ ...firstWords, finish: 'foilGold' }] }, names);
  expect(setup?.parts[0]?.name).toBe('Colour');
  expect(setup?.parts[0]?.paints).toEqual([{ kind: 'original' }, { kind: 'color', color: '#24492f' }]);
  expect(setup?.texts).toMatchObject([
    { name: 'Name', finishes: [{ kind: 'foil', metal: 'gold' }], colors: ['#1a1a1a'], required: false },
  ]);
  expect(setup?.texts[0]?.fonts[0]).toBe(firstWords.font);
  expect(setup?.scene).toEqual({ kind: 'transparent' });
});

it('keeps a logo as it is', () => {
  const logo = { ...firstWords, art: 'logo' as const, pictureId: 'asset_logo' };
  const setup = setupOfDraft({ ...painted, decals: [logo] }, names);
  expect(setup?.decals).toMatchObject([{ art: { kind: 'logo', image: 'asset_logo' } }]);
  expect(setup?.texts).toEqual([]);
});

it('lets shoppers write each of several texts, and keeps the logo between them', () => {
  const second = { ...firstWords, id: 'words-1' };
  const logo = { ...firstWords, id: 'words-2', art: 'logo' as const, pictureId: 'asset_logo' };
  const setup = setupOfDraft({ ...painted, decals: [firstWords, second, logo] }, names);
  expect(setup?.texts.map(({ name }) => name)).toEqual(['Name', 'Name 2']);
  expect(setup?.decals).toHaveLength(1);
});

it('offers nothing where there is nothing to choose', () => {
  expect(setupOfDraft(firstProductDraft, names)).toBeUndefined();
  expect(setupOfDraft({ ...firstProductDraft, decals: [firstWords] }, names)?.texts).toHaveLength(1);
});

it('ticks and unticks paints, and keeps how a texture lies', () => {
  const lying = paint.parse({
    kind: 'material',
    material: 'walnut',
    surface: { kind: 'plane', corners: firstWords.corners },
  });
  const paints: Paint[] = [{ kind: 'original' }, lying];
  expect(paintsOf(draftOfPaints(paints), paints)).toEqual(paints);
  expect(paintsOf({ original: false, colors: ['#000000'], materials: [] })).toEqual([
    { kind: 'color', color: '#000000' },
  ]);
});
