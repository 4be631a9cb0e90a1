import { retouchInput } from '@escena/verticals/retouch/contract';
import { expect, it } from 'vitest';
import { draftOfRetouch, firstRetouchDraft, retouchInputOf } from './retouch-draft.ts';

it('asks for what the contract takes, and is read back', () => {
  for (const draft of [firstRetouchDraft, { remove: 'standing', shade: false, seed: 7 } as const]) {
    const input = retouchInput.parse(
      retouchInputOf(draft, draft.remove === 'painted' ? 'asset_1' : undefined),
    );
    expect(draftOfRetouch(input)).toEqual(draft);
  }
});
