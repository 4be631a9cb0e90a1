import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { listAuditEvents } from '@escena/db/audit/list-audit-events';
import { openDisclosure } from '@escena/db/disclosures/open-disclosure';
import { markDisclosureReady } from '@escena/db/disclosures/disclosure-work';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { disclosureCsv, disclosureJson } from '../../disclosures/disclosure-log.ts';
import { zipDisclosure } from '../../disclosures/zip-disclosure.ts';
import { createWorld, type Resident } from '../../testing/create-world.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
let owner: Resident;
beforeAll(async () => {
  world = await createWorld();
  owner = await world.settle();
});
afterAll(() => world[Symbol.asyncDispose]());

const refusal = (code: string, data?: object) => ({
  cause: expect.objectContaining({ code, ...(data && { data: expect.objectContaining(data) }) }),
});
const api = () => world.callerOf(owner.userId).disclosures;

/** What a worker would do. */
async function makeFiles(id: string) {
  const { key, bytes } = await world.storage.put(Buffer.from('a jpeg'));
  const file = { name: 'upload/salon-virtually-staged.jpg', mime: 'image/jpeg', bytes, storageKey: key };
  const facts = { files: [file], fileSha256: 'cd'.repeat(32), fingerprint: 'abcdef0123456789', checks: [] };
  await markDisclosureReady(world.db, { id, workspaceId: owner.workspaceId }, facts);
}

it('plans before it writes: what the rules forbid is refused, quoted, and leaves nothing', async () => {
  const { outputId } = owner;
  const before = (await api().list({})).items.length;
  expect(await api().check({ outputId })).toEqual({ edits: ['furniture_added'] });
  const ask = { outputId, contact: 'Ana' };
  await expect(
    api().create({ ...ask, profile: 'stellar', alsoEdits: ['unfinished_finished'] }),
  ).rejects.toMatchObject(
    refusal('compliance.edit_forbidden', {
      rule: 'Virtual Staging shall not be used for Pre-Construction & Under Construction properties.',
      verbatim: true,
    }),
  );
  await expect(api().create({ ...ask, profile: 'other' })).rejects.toMatchObject(
    refusal('compliance.label_undecided'),
  );
  await expect(api().create({ ...ask, profile: 'sdmls', label: true })).rejects.toMatchObject(
    refusal('compliance.label_against_rules'),
  );
  expect((await api().list({})).items).toHaveLength(before);
});

it('is made, found by anyone, kept in the log, and withdrawn', async () => {
  const { outputId, workspaceId } = owner;
  const made = await api().create({ outputId, profile: 'smartmls', contact: ' Ana, 555 0100 ' });
  expect(made).toMatchObject({ status: 'making', profile: 'smartmls', contact: 'Ana, 555 0100' });
  expect(made.url).toMatch(/^https:\/\/escena\.test\/d\/[\w-]{24}$/);
  const { db, storage } = world;
  const zip = () => zipDisclosure({ db, storage }, { workspaceId, disclosureId: made.id });
  await expect(zip()).rejects.toMatchObject({ code: 'not_found' });
  await makeFiles(made.id);
  expect(await api().get({ id: made.id })).toMatchObject({ status: 'ready', files: [{ bytes: 6 }] });
  const { fileName, body } = await zip();
  expect(fileName).toBe('salon-smartmls.zip');
  expect(Object.keys(unzipSync(await buffer(body)))).toEqual(['upload/salon-virtually-staged.jpg']);

  const guest = world.callerOf(null).disclosures;
  const token = made.url.slice(made.url.lastIndexOf('/') + 1);
  expect(await guest.find({ fingerprint: 'abcdef0123456788' })).toMatchObject([{ token, distance: 1 }]);
  expect(await guest.find({ fingerprint: '5432100000000000' })).toEqual([]);

  const csv = (await Readable.from(disclosureCsv(db, { workspaceId })).toArray()).join('');
  const [head, line, ...rest] = csv.trim().split('\r\n');
  expect(head).toBe(
    'published_at,withdrawn_at,person,email,photo,profile,edits,photo_sha256,file_sha256,link,views,id',
  );
  expect(line).toContain(
    `salon,smartmls,furniture_added,${'ab'.repeat(32)},${'cd'.repeat(32)},${made.url},0,`,
  );
  expect(rest).toEqual([]);
  const json = JSON.parse((await Readable.from(disclosureJson(db, { workspaceId })).toArray()).join(''));
  expect(json).toMatchObject([{ id: made.id, link: made.url }]);
  const { entries } = await listAuditEvents(db, { workspaceId, limit: 5, action: 'disclosures.' });
  expect(entries[0]).toMatchObject({ action: 'disclosures.create', targetId: outputId });

  await api().withdraw({ id: made.id });
  await expect(api().withdraw({ id: made.id })).rejects.toMatchObject(refusal('not_found'));
  expect((await api().get({ id: made.id })).withdrawnAt).not.toBeNull();
  expect(await guest.find({ fingerprint: 'abcdef0123456789' })).toEqual([]);
});

it('lists no more than asked, and goes on from there', async () => {
  const first = await api().list({ limit: 1 });
  expect(first.items).toHaveLength(1);
  const rest = await api().list({ limit: 100, after: first.nextCursor ?? '' });
  expect(rest.items.map(({ id }) => id)).not.toContain(first.items[0]?.id);
  expect(rest.nextCursor).toBeNull();
});

it('is taken down by whoever runs the installation, with a reason that stands there', async () => {
  const { outputId } = owner;
  const made = await api().create({ outputId, profile: 'rmls', contact: 'Ana' });
  await makeFiles(made.id);
  const token = new URL(made.url).pathname.split('/').at(-1) ?? '';
  const { userId: operatorId } = await world.settle();
  await world.db.installation.upsert({
    where: { id: 1 },
    create: { id: 1, ownerId: operatorId },
    update: { ownerId: operatorId },
  });
  const take = (userId: string) =>
    world.callerOf(userId).disclosures.takeDown({ token, reason: 'shows another person’s home' });
  await expect(take(owner.userId)).rejects.toMatchObject(refusal('operator.only'));
  await take(operatorId);
  expect(await openDisclosure(world.db, { token })).toMatchObject({
    takenDownAt: expect.any(Date),
    takenDownReason: 'shows another person’s home',
  });
  const found = await api().find({ fingerprint: 'abcdef0123456789' });
  expect(found.map((hit) => hit.token)).not.toContain(token);
  await expect(take(operatorId)).rejects.toMatchObject(refusal('not_found'));
});
