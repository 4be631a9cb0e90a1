import { retouchInput } from '@escena/verticals/retouch/contract';
import { expect, it } from 'vitest';
import { draftOfRetouch, firstRetouchDraft, type RetouchDraft, retouchInputOf } from './retouch-draft.ts';

const drafts: readonly Partial<RetouchDraft>[] = [
  {},
  { where: 'found', shade: false, seed: 7 },
  { edit: 'floor', where: 'found', floor: 'oak-herringbone', turned: true },
  { edit: 'floor', floor: 'carpet', color: '#123456' },
  { edit: 'walls', walls: 'brick', seed: 2 },
  { edit: 'sky', where: 'found', sky: 'overcast' },
  { edit: 'sky', where: 'painted', sky: 'dusk' },
  { edit: 'enhance', where: 'found', light: 0.4, upright: false, enlarge: 2 },
  { edit: 'walls', where: 'found', walls: 'paint', color: '#8fa39a' },
];

it.each(drafts)('asks for what the contract takes, and is read back: %o', (chosen) => {
  const draft = { ...firstRetouchDraft, ...chosen };
  const input = retouchInput.parse(retouchInputOf(draft, draft.where === 'painted' ? 'asset_1' : undefined));
  expect(draftOfRetouch(input)).toEqual(draft);
});

it('names the colour that was seen, and none for what has its own', () => {
  const asked = (chosen: Partial<RetouchDraft>) =>
    retouchInputOf({ ...firstRetouchDraft, ...chosen }, undefined);
  expect(asked({ edit: 'walls' }).edit).toMatchObject({ finish: 'paint', color: '#8fa39a' });
  expect(asked({ edit: 'walls', walls: 'brick', color: '#123456' }).edit).not.toHaveProperty('color');
});
