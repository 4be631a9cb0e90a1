import { readdir } from 'node:fs/promises';
import { consentTexts } from '@escena/core/consent';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFile } from '../files/find-file.ts';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { receiveUpload } from './receive-upload.ts';
import { uploadKind } from './upload-kind.ts';

const jpegHead = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);

/** A body that starts like a JPEG and goes on for `bytes`, in chunks of one megabyte. */
async function* jpegBody(bytes: number, onChunk = () => {}) {
  yield jpegHead;
  for (let sent = jpegHead.length; sent < bytes; sent += 1e6) {
    onChunk();
    yield new Uint8Array(Math.min(1e6, bytes - sent));
  }
}

/** A cap that is quickly reached. */
const maxBytes = 4_000_000;

describe('receiveUpload', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let person: Resident;
  beforeAll(async () => {
    world = await createWorld();
    person = await world.settle();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const upload = (
    body: AsyncIterable<Uint8Array>,
    { name = 'hall.jpg', projectId = person.projectId } = {},
  ) => receiveUpload(world, { workspaceId: person.workspaceId, projectId, name, body, maxBytes });
  const photos = () => world.callerOf(person.userId).assets.list({ projectId: person.projectId });
  const filesLeft = async () =>
    (await readdir(world.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      .length;

  it('keeps the bytes as they are and hands the photo to a worker', async () => {
    const { assetId } = await upload(jpegBody(3_000_000), { name: '../C:\\photos\\sal\u0000ón.jpg' });
    expect((await photos()).find(({ id }) => id === assetId)).toMatchObject({
      name: 'salón.jpg',
      status: 'processing',
    });
    const file = await findFile(world.db, { workspaceId: person.workspaceId, kind: 'original', id: assetId });
    expect(file).toMatchObject({ mime: 'image/jpeg', fileName: 'salón.jpg' });
    const stored = await world.storage.read(file.storageKey);
    expect(stored.byteLength).toBe(3_000_000);
    expect([...stored.subarray(0, 12)]).toEqual([...jpegHead]);
    const queued = await world.db.$queryRaw<
      unknown[]
    >`SELECT 1 FROM pgboss.job WHERE data->>'assetId' = ${assetId}`;
    expect(queued).toHaveLength(1);
  });

  it('keeps a mask out of the photos, whatever it is called', async () => {
    const before = (await photos()).length;
    const { assetId } = await receiveUpload(world, {
      workspaceId: person.workspaceId,
      projectId: person.projectId,
      name: 'hall.jpg',
      purpose: 'mask',
      body: jpegBody(1000),
    });
    expect(await photos()).toHaveLength(before);
    expect(await world.callerOf(person.userId).assets.get({ id: assetId })).toMatchObject({
      name: 'hall.jpg',
    });
    const [project] = await world.callerOf(person.userId).projects.list();
    expect(project).toMatchObject({ photoCount: before });
    expect(await world.db.roomReading.count({ where: { assetId } })).toBe(0);
  });

  it('records what a person agreed to with their photo, and looks at no room in it', async () => {
    const before = (await photos()).length;
    const bring = (facts: object) =>
      receiveUpload(world, {
        workspaceId: person.workspaceId,
        projectId: person.projectId,
        name: 'me.jpg',
        ...uploadKind({ purpose: 'person', ...facts }, person.userId),
        body: jpegBody(2000),
      });
    const files = await filesLeft();
    const words = { consent: 'try-on', basis: 'self', words: consentTexts['try-on'].version };
    await expect(async () => bring({ consent: 'try-on', basis: 'self' })).rejects.toMatchObject({
      code: 'consent.required',
    });
    await expect(bring({ ...words, words: '2020' })).rejects.toMatchObject({ code: 'consent.outdated' });
    expect(await filesLeft()).toBe(files);

    const { assetId } = await bring(words);
    expect(await world.db.consent.findMany({ where: { assetId } })).toMatchObject([
      { basis: 'self', purpose: 'try-on', givenById: person.userId, withdrawnAt: null },
    ]);
    expect(await photos()).toHaveLength(before);
    const people = world
      .callerOf(person.userId)
      .assets.list({ projectId: person.projectId, purpose: 'person' });
    expect(await people).toMatchObject([{ id: assetId }]);
    expect(await world.db.roomReading.count({ where: { assetId } })).toBe(0);
    const api = world.callerOf(person.userId);
    const { givenAt, erasedAt } = await api.consents.get({ assetId, purpose: 'try-on' });
    expect(Number(erasedAt) - Number(givenAt)).toBeCloseTo(24 * 3_600_000, -4);
    await world.db.asset.update({ where: { id: assetId }, data: { status: 'ready' } });
    const room = { tool: 'staging', input: { room: 'bedroom', style: 'modern' } } as const;
    await expect(api.jobs.create({ ...room, assetId })).rejects.toMatchObject({
      cause: { code: 'consent.other_use' },
    });
  });

  it('leaves neither file nor row of what it refuses', async () => {
    const [files, rows] = [await filesLeft(), (await photos()).length];
    async function* text() {
      yield Buffer.from('%PDF-1.7 not a picture');
    }
    async function* broken() {
      yield jpegHead;
      throw new DOMException('the browser went away', 'AbortError');
    }
    await expect(upload(text())).rejects.toMatchObject({ code: 'image.not_an_image' });
    await expect(upload(broken())).rejects.toMatchObject({ code: 'job.cancelled' });
    let chunks = 0;
    const tooLarge = jpegBody(maxBytes * 10, () => chunks++);
    await expect(upload(tooLarge)).rejects.toMatchObject({ code: 'image.too_many_bytes' });
    expect(chunks).toBeLessThan(maxBytes / 1e6 + 2);
    expect([await filesLeft(), (await photos()).length]).toEqual([files, rows]);
  });

  it('reads nothing for a project of somebody else', async () => {
    let read = false;
    const body = jpegBody(2_000_000, () => (read = true));
    const { projectId } = await world.settle();
    await expect(upload(body, { projectId })).rejects.toMatchObject({ code: 'not_found' });
    expect(read).toBe(false);
  });
});

describe('findFile', () => {
  it('finds files for members only', async () => {
    await using world = await createWorld();
    const [owner, stranger] = await Promise.all([world.settle(), world.settle()]);
    const find = (workspaceId: string, kind: 'display' | 'jpeg' | 'mask' | 'preview', id: string) =>
      findFile(world.db, { workspaceId, kind, id });
    expect(await find(owner.workspaceId, 'jpeg', owner.outputId)).toEqual({
      storageKey: 'k/jpeg',
      mime: 'image/jpeg',
      fileName: 'salon-staging-1.jpg',
    });
    for (const [kind, id] of [
      ['display', owner.assetId],
      ['jpeg', owner.outputId],
      ['preview', owner.jobId],
    ] as const)
      await expect(find(stranger.workspaceId, kind, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(find(owner.workspaceId, 'preview', owner.jobId)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
