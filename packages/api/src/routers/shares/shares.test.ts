import { openShare } from '@escena/db/shares/open-share';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
let owner: Resident;
let stranger: Resident;
beforeAll(async () => {
  world = await createWorld();
  [owner, stranger] = [await world.settle(), await world.settle()];
});
afterAll(() => world[Symbol.asyncDispose]());

const refusal = (code: string) => ({ cause: { code } });
const tokenOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);
const say = { reason: 'misleading', text: 'There is no such sofa.' } as const;

it('shows a picture to whoever has its link, until it ends', async () => {
  const { shares, outputs } = world.callerOf(owner.userId);
  const { outputId } = owner;
  const share = await shares.create({ outputId, days: null });
  expect(share.url).toMatch(/^https:\/\/escena\.test\/s\/[\w-]{43}$/);
  const token = tokenOf(share.url);
  expect(await openShare(world.db, { token })).toMatchObject({
    workspaceId: owner.workspaceId,
    tool: 'staging',
  });
  expect(await shares.list({ outputId })).toMatchObject([{ id: share.id, views: 0, expiresAt: null }]);

  const gone = { code: 'not_found' };
  await expect(openShare(world.db, { token: `${token.slice(0, -1)}_` })).rejects.toMatchObject(gone);
  await outputs.delete({ id: outputId });
  await expect(openShare(world.db, { token })).rejects.toMatchObject(gone);
  await outputs.restore({ id: outputId });
  await openShare(world.db, { token });
  await expect(world.callerOf(stranger.userId).shares.revoke({ id: share.id })).rejects.toMatchObject(
    refusal('not_found'),
  );
  await shares.revoke({ id: share.id });
  await expect(openShare(world.db, { token })).rejects.toMatchObject(gone);
  expect(await shares.list({ outputId })).toEqual([]);

  const short = await shares.create({ outputId, days: 1 });
  await openShare(world.db, { token: tokenOf(short.url) });
  await world.db.share.update({ where: { id: short.id }, data: { expiresAt: new Date() } });
  await expect(openShare(world.db, { token: tokenOf(short.url) })).rejects.toMatchObject(gone);
});

it('takes reports from anyone, a few of each, and its owner or who runs the installation takes the page down', async () => {
  const { shares, reports } = world.callerOf(owner.userId);
  const guest = world.callerOf(null).shares;
  const { id, url } = await shares.create({ outputId: owner.outputId, days: null });
  const token = tokenOf(url);
  await guest.report({ token, ...say, email: 'neighbour@example.com' });
  await expect(guest.report({ token: 'no such', ...say })).rejects.toMatchObject(refusal('not_found'));
  await expect(guest.report({ token, ...say, text: ' ' })).rejects.toThrow();
  for (let k = 0; k < 4; k++) await guest.report({ token, ...say });
  await expect(guest.report({ token, ...say })).rejects.toMatchObject(refusal('api.rate_limited'));

  const [first] = await reports.list();
  expect(await reports.list()).toHaveLength(5);
  expect(await world.callerOf(stranger.userId).reports.list()).toEqual([]);
  expect(await world.callerOf(stranger.userId).reports.listAll()).toEqual([]);
  const reportId = first?.id ?? '';
  const theirs = world.callerOf(stranger.userId).reports;
  for (const resolve of [theirs.resolve, theirs.resolveAny])
    await expect(resolve({ id: reportId, takeDown: true })).rejects.toMatchObject(refusal('not_found'));

  await reports.resolve({ id: reportId, takeDown: false });
  expect(await reports.list()).toHaveLength(4);
  await openShare(world.db, { token });
  await world.db.installation.create({ data: { ownerId: stranger.userId } });
  const [next] = await theirs.listAll();
  await theirs.resolveAny({ id: next?.id ?? '', takeDown: true });
  await expect(openShare(world.db, { token })).rejects.toMatchObject({ code: 'not_found' });
  expect(await reports.list()).toEqual([]);
  expect(await shares.list({ outputId: owner.outputId })).not.toContainEqual(expect.objectContaining({ id }));
});
