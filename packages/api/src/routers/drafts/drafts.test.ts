import { saveDraft } from '@escena/db/drafts/save-draft';
import { expect, it } from 'vitest';
import { createWorld } from '../../testing/create-world.ts';

const draft = {
  room: 'living-room' as const,
  style: 'japandi' as const,
  seed: 7,
  marks: {},
  arrangement: [{ piece: 'sofa', x: 0.5, y: 0, z: -3, rotation: 1.5, color: '#aa7744' }],
};

it('keeps the newest draft of a photo, and forgets what it cannot read', async () => {
  await using world = await createWorld();
  const { userId, workspaceId, assetId } = await world.settle();
  const { drafts } = world.callerOf(userId);
  expect(await drafts.get({ assetId })).toBeNull();
  await drafts.save({ assetId, content: { ...draft, arrangement: [] } });
  await drafts.save({ assetId, content: draft });
  expect(await drafts.get({ assetId })).toEqual(draft);
  const nowhere = { ...draft, arrangement: [{ piece: 'sofa', x: Number.NaN, z: 0, rotation: 0 }] };
  await expect(drafts.save({ assetId, content: nowhere })).rejects.toThrow();
  expect(await drafts.get({ assetId })).toEqual(draft);
  await saveDraft(world.db, { workspaceId, assetId, content: { made: 'by an older editor' } });
  expect(await drafts.get({ assetId })).toBeNull();
});
