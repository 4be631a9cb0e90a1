import { consentTexts } from '@escena/core/consent';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';

const words = {
  purpose: 'try-on',
  basis: 'permission',
  textVersion: consentTexts['try-on'].version,
} as const;

let world: Awaited<ReturnType<typeof createWorld>>;
let owner: Resident;
beforeAll(async () => {
  world = await createWorld();
  owner = await world.settle();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Another photo of the project. */
async function photo(name: string): Promise<string> {
  const { workspaceId, projectId } = owner;
  const { key } = await world.storage.put(Buffer.from(name));
  const file = { storageKey: key, sha256: key.slice(-64), mime: 'image/jpeg', bytes: 10 };
  const { id } = await world.db.asset.create({
    data: {
      id: `asset_${name}`,
      workspaceId,
      projectId,
      name,
      ...file,
      status: 'ready',
      width: 4,
      height: 3,
    },
  });
  return id;
}

it('makes a cell of every look on every person, each with its own price, or none at all', async () => {
  const api = world.callerOf(owner.userId);
  const [ana, eva, shirt, coat] = [
    await photo('ana'),
    await photo('eva'),
    await photo('shirt'),
    await photo('coat'),
  ];
  const looks = [
    { garments: [{ kind: 'top', pictureId: shirt }] },
    {
      garments: [
        { kind: 'top', pictureId: shirt },
        { kind: 'outerwear', pictureId: coat },
      ],
    },
  ];
  const people = [{ assetId: ana, person: { body: { leftHip: { x: 0.4, y: 0.6 } } } }, { assetId: eva }];
  await api.consents.give({ assetId: ana, ...words });
  const before = await world.db.job.count();
  await expect(api.jobs.createGrid({ people, looks })).rejects.toMatchObject({
    cause: { code: 'consent.required' },
  });
  expect(await world.db.job.count()).toBe(before);

  await api.consents.give({ assetId: eva, ...words });
  const cells = await api.jobs.createGrid({ people, looks });
  expect(cells.map(({ assetId, look }) => [assetId, look])).toEqual([
    [ana, 0],
    [ana, 1],
    [eva, 0],
    [eva, 1],
  ]);
  expect(cells.every(({ job }) => job.tool === 'tryon' && job.status === 'queued' && job.credits > 0)).toBe(
    true,
  );
  // What describes her is with her jobs, and in no view of them.
  expect(JSON.stringify(cells)).not.toContain('leftHip');
  expect(await world.db.job.findUnique({ where: { id: cells[1]?.job.id ?? '' } })).toMatchObject({
    fullInput: { person: { body: { leftHip: { x: 0.4 } } } },
  });
  const many = Array.from({ length: 50 }, () => looks[0] ?? {});
  await expect(api.jobs.createGrid({ people: [...people, ...people], looks: many })).rejects.toMatchObject({
    cause: { code: 'input.invalid' },
  });
});
