import { expect, it } from 'vitest';
import { countOf, draftOf, firstDraft, newPartId, planOf } from './campaign-draft.ts';

const draft = () => {
  const first = firstDraft('en');
  const [segment] = first.segments;
  if (!segment) throw new Error('no segment');
  return {
    ...first,
    name: 'Mugs',
    segments: [
      {
        ...segment,
        name: 'Gifts',
        headlines: [
          { id: 'h1', text: 'A name on it' },
          { id: 'h2', text: '  ' },
        ],
        action: 'Choose',
        photoIds: ['asset_0abc', 'asset_1def'],
      },
    ],
  };
};

it('becomes a plan once it is whole, without lines that say nothing', () => {
  expect(planOf(firstDraft('en'))).toBeUndefined();
  const plan = planOf(draft());
  expect(plan?.segments[0]).toMatchObject({
    headlines: [{ id: 'h1' }],
    copy: { action: 'Choose', language: 'en' },
    images: ['0abc', '1def'],
  });
  expect(plan?.images).toEqual([
    { id: '0abc', pictureId: 'asset_0abc' },
    { id: '1def', pictureId: 'asset_1def' },
  ]);
  expect(countOf(draft())).toBe(1 * 2 * 1 * 2);
});

it('keeps every id and every crop on the way to the editor and back', () => {
  const plan = planOf(draft());
  if (!plan) throw new Error('no plan');
  const cropped = {
    ...plan,
    images: plan.images.map((image) => ({ ...image, focus: [0.2, 0.5] as [number, number] })),
  };
  const view = { name: 'Mugs', brandKitId: null, landingUrl: '', plan: cropped } as Parameters<
    typeof draftOf
  >[0];
  expect(planOf(draftOf(view, 'es'), cropped)).toEqual(cropped);
});

it('gives every part an id of its own', () => {
  const ids = Array.from({ length: 200 }, () => newPartId('h'));
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) expect(id).toMatch(/^h[a-z0-9]{6}$/);
});
