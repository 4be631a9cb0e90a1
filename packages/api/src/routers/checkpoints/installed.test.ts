import { updateCheckpoint } from '@escena/db/checkpoints/update-checkpoint';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';
import {
  installedAt,
  reportSample,
  sampleCheckpoint as checkpoint,
  sampleOffer,
} from '../../testing/sample-checkpoints.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
let member: Resident;
beforeAll(async () => {
  world = await createWorld();
  member = await world.settle();
});
afterAll(() => world[Symbol.asyncDispose]());

const report = (id: string, checkpoints: Parameters<typeof reportSample>[2]) =>
  reportSample(world.db, id, checkpoints);
const installed = () => world.callerOf(member.userId).checkpoints.installed();
const obstacles = async () =>
  Object.fromEntries((await installed()).map(({ name, obstacle }) => [name, obstacle]));

it('lists what pictures can be drawn with, and why the rest cannot be used', async () => {
  expect(await installed()).toEqual([]);
  await report('a', [
    checkpoint('free', { defaultSteps: 4 }),
    checkpoint('research', { paidUse: false }),
    sampleOffer('described'),
    checkpoint('light', { family: 'lighting', state: 'shipped' }),
  ]);
  expect(await obstacles()).toEqual({ free: null, research: 'licence' });
  const size = { nativeWidth: 512, nativeHeight: 768, fixedSize: false, sizeMultiple: 8 };
  const speed = { encodeMs: 500, step512Ms: 1000, decode512Ms: 2500 };
  await updateCheckpoint(
    world.db,
    { storeId: 'a', name: 'free', installedAt },
    { ...size, ...speed, familySteps: 50, familyGuidance: 7.5, scheduler: 'LCMScheduler' },
  );
  expect((await installed())[0]).toMatchObject({
    usable: true,
    size: { width: 512, height: 768, fixed: false, multiple: 8 },
    defaults: { steps: 4, guidance: 7.5, scheduler: 'LCMScheduler' },
    seconds: { at512: 23, atNative: null },
  });
});

it('forgets what was found in an installation that is no more', async () => {
  await report('a', [checkpoint('free', { defaultSteps: 4 })]);
  expect((await installed())[0]?.size).not.toBeNull();
  const again = new Date(installedAt.getTime() + 1000);
  await report('a', [checkpoint('free', { installedAt: again })]);
  expect((await installed())[0]).toMatchObject({ size: null, seconds: { at512: null } });
  // A look that began before it came tells nothing of it.
  await updateCheckpoint(world.db, { storeId: 'a', name: 'free', installedAt }, { nativeWidth: 9 });
  expect((await installed())[0]?.size).toBeNull();
});

it('counts on what every machine has, and leaves out machines that are away', async () => {
  await report('a', [checkpoint('free'), checkpoint('bad')]);
  await report('b', [checkpoint('free')]);
  expect(await obstacles()).toEqual({ bad: 'not_everywhere', free: null });
  await world.db.checkpointStore.update({ where: { id: 'b' }, data: { seenAt: new Date(0) } });
  const key = { storeId: 'a', name: 'bad', installedAt };
  await updateCheckpoint(world.db, key, { problemCode: 'model.invalid' });
  expect(await obstacles()).toEqual({ bad: 'broken', free: null });
});
