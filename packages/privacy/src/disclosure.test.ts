/** A published disclosure page against everything that makes pictures go: it stays until it is withdrawn. */
import { deleteAsset } from '@escena/db/assets/delete-asset';
import { createDisclosure } from '@escena/db/disclosures/create-disclosure';
import { findDisclosureToMake, markDisclosureReady } from '@escena/db/disclosures/disclosure-work';
import { findByFingerprint } from '@escena/db/disclosures/find-by-fingerprint';
import { openDisclosure } from '@escena/db/disclosures/open-disclosure';
import { withdrawDisclosure } from '@escena/db/disclosures/withdraw-disclosure';
import { inTransaction } from '@escena/db/in-transaction';
import { createPrivacyTask } from '@escena/db/privacy/privacy-tasks';
import { deleteOutput } from '@escena/db/outputs/delete-output';
import { deleteProject } from '@escena/db/projects/delete-project';
import { saveRetention } from '@escena/db/retention/retention-policy';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collectGarbage } from './collect-garbage.ts';
import { runPrivacyTask, undoHours } from './run-privacy-task.ts';
import { sweepRetention } from './sweep-retention.ts';
import { createPlaces, type TestPlaces } from './testing/create-places.ts';

const now = new Date();
const inTenYears = new Date(now.getTime() + 3650 * 86_400_000);
const gone = { code: 'not_found' };

let places: TestPlaces;
beforeAll(async () => {
  places = await createPlaces();
});
afterAll(() => places[Symbol.asyncDispose]());

async function publish(owner: Awaited<ReturnType<TestPlaces['settle']>>, name: string, fingerprint: string) {
  const { db } = places;
  const { workspaceId, userId } = owner;
  const staged = await places.stagedPhoto(owner, name);
  const { id, token } = await createDisclosure(db, {
    workspaceId,
    outputId: staged.outputId,
    createdById: userId,
    profile: 'sdmls',
    edits: ['furniture_added'],
    label: null,
    contact: 'Ana, 555 0100',
    urlOf: (token) => `https://escena.example/d/${token}`,
    made: { tool: 'staging', seed: 1, renderer: 'none', checkpoint: null },
  });
  await expect(openDisclosure(db, { token })).rejects.toMatchObject(gone);
  const work = await findDisclosureToMake(db, { disclosureId: id });
  const storageKey = await places.put(`export ${name}`);
  const file = { name: 'upload/a.jpg', mime: 'image/jpeg', bytes: 3, storageKey };
  const facts = { files: [file], fileSha256: 'ab', fingerprint, checks: [] };
  expect(await markDisclosureReady(db, { id, workspaceId: work?.workspaceId ?? '' }, facts)).toBe(true);
  expect(await markDisclosureReady(db, { id, workspaceId }, facts)).toBe(false);
  return { ...staged, id, token };
}

it('stays while everything that it was made from goes', async () => {
  const { db, storage } = places;
  const owner = await places.settle();
  const { workspaceId, projectId, userId } = owner;
  const { assetId, outputId, token, id } = await publish(owner, 'kitchen.jpg', '00ff00ff00ff00ff');
  await deleteOutput(db, { workspaceId, outputId });
  await deleteAsset(db, { workspaceId, assetId });
  await deleteProject(db, { workspaceId, projectId });
  const rules = { originalsDays: 1, outputsDays: 1, failedDays: 1, personHours: 1, binDays: 1 };
  await saveRetention(db, { workspaceId, ...rules });
  await sweepRetention(places, { now: inTenYears, graceMs: -1 });
  await collectGarbage(places, { now: inTenYears });
  expect(await db.asset.count({ where: { id: assetId } })).toBe(0);
  expect(await db.output.count({ where: { id: outputId } })).toBe(0);

  const page = await openDisclosure(db, { token });
  expect(page).toMatchObject({ contact: 'Ana, 555 0100', withdrawnAt: null });
  const keys = [page.photoDisplayKey, page.pictureDisplayKey, ...page.files.map((file) => file.storageKey)];
  const texts = await Promise.all(keys.map(async (key) => Buffer.from(await storage.read(key)).toString()));
  expect(texts).toEqual(['display kitchen.jpg', 'result kitchen.jpg', 'export kitchen.jpg']);

  const erase = (whose: { workspaceId?: string }) =>
    inTransaction(db, (tx) => createPrivacyTask(tx, { kind: 'erase', userId, dueAt: now, ...whose }));
  const later = new Date(now.getTime() + (undoHours + 1) * 3_600_000);
  for (const whose of [{ workspaceId }, {}]) {
    const task = await erase(whose);
    const run = runPrivacyTask(places, { taskId: task.id, now: later });
    await expect(run).rejects.toMatchObject({ code: 'privacy.published' });
    await db.privacyTask.deleteMany({ where: { id: task.id } });
  }
  expect((await openDisclosure(db, { token })).photoDisplayKey).toBe(page.photoDisplayKey);

  await withdrawDisclosure(db, { workspaceId, disclosureId: id });
  expect((await openDisclosure(db, { token })).withdrawnAt).not.toBeNull();
  const task = await erase({ workspaceId });
  await runPrivacyTask(places, { taskId: task.id, now: later, graceMs: -1 });
  await expect(openDisclosure(db, { token })).rejects.toMatchObject(gone);
  expect((await places.contents()).filter((text) => text.includes('kitchen'))).toEqual([]);
});

it('is found by a fingerprint that is near, in any workspace, until it is withdrawn', async () => {
  const { db } = places;
  const owner = await places.settle();
  const near = await publish(owner, 'near.jpg', 'f000000000000001');
  const exact = await publish(owner, 'exact.jpg', 'f000000000000000');
  await publish(owner, 'far.jpg', '0fffffffffffffff');
  const find = () => findByFingerprint(db, { fingerprint: 'f000000000000000', within: 12 });
  expect((await find()).map(({ token, distance }) => ({ token, distance }))).toEqual([
    { token: exact.token, distance: 0 },
    { token: near.token, distance: 1 },
  ]);
  await withdrawDisclosure(db, { workspaceId: owner.workspaceId, disclosureId: exact.id });
  expect((await find()).map(({ token }) => token)).toEqual([near.token]);
});

it('belongs to its workspace, and is never of a person’s photo', async () => {
  const { db } = places;
  const [owner, stranger] = [await places.settle(), await places.settle()];
  const { id } = await publish(owner, 'mine.jpg', '1234567890abcdef');
  const theirs = { workspaceId: stranger.workspaceId, disclosureId: id };
  await expect(withdrawDisclosure(db, theirs)).rejects.toMatchObject(gone);
  const { assetId, outputId } = await places.stagedPhoto(owner, 'portrait.jpg');
  const { workspaceId, userId } = owner;
  const consent = { basis: 'self', purpose: 'try-on', textVersion: '1', givenById: userId };
  await db.consent.create({ data: { id: 'consent_1', workspaceId, assetId, ...consent } });
  const asked = { workspaceId, outputId, createdById: userId, profile: 'other', edits: [], label: null };
  await expect(
    createDisclosure(db, { ...asked, contact: 'A', made: {}, urlOf: String }),
  ).rejects.toMatchObject({
    code: 'compliance.not_a_property',
  });
});
