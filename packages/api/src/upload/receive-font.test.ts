import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFile } from '../files/find-file.ts';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { receiveFont } from './receive-font.ts';

async function* fontBody(magic: string, bytes: number) {
  yield Buffer.from(magic, 'latin1');
  for (let sent = magic.length; sent < bytes; sent += 1e5) yield new Uint8Array(Math.min(1e5, bytes - sent));
}

describe('receiveFont', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let person: Resident;
  beforeAll(async () => {
    world = await createWorld();
    person = await world.settle();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const upload = (body: AsyncIterable<Uint8Array>, more: object = {}) =>
    receiveFont(world, {
      workspaceId: person.workspaceId,
      name: 'Marca.woff2',
      licence: 'Comprada a la fundición',
      body,
      maxBytes: 1_000_000,
      ...more,
    });
  const api = () => world.callerOf(person.userId).fonts;

  it('keeps the bytes as they are, and has them checked', async () => {
    const { fontId } = await upload(fontBody('wOF2', 300_000));
    expect(await api().get({ id: fontId })).toMatchObject({
      name: 'Marca',
      status: 'checking',
      licence: 'Comprada a la fundición',
      hasThumb: false,
    });
    const queued = await world.db.$queryRaw<
      { data: unknown }[]
    >`SELECT data FROM pgboss.job WHERE data->>'fontId' = ${fontId}`;
    expect(queued).toEqual([{ data: { fontId } }]);
    const file = await findFile(world.db, { workspaceId: person.workspaceId, kind: 'font', id: fontId });
    expect(file).toMatchObject({ mime: 'font/woff2', fileName: 'Marca.woff2' });
    expect((await world.storage.read(file.storageKey)).byteLength).toBe(300_000);
  });

  it('takes nothing that is no font, too large, or without terms', async () => {
    await expect(upload(fontBody('%PDF', 9))).rejects.toMatchObject({ code: 'type.not_a_font' });
    await expect(upload(fontBody('OTTO', 2_000_000))).rejects.toMatchObject({ code: 'type.font_too_big' });
    await expect(upload(fontBody('OTTO', 9), { licence: ' ' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });

  it('comes back after it was deleted', async () => {
    const { fontId } = await upload(fontBody('\0\u0001\0\0', 1000));
    await api().rename({ id: fontId, name: 'De la casa' });
    await api().delete({ id: fontId });
    expect((await api().list()).map(({ id }) => id)).not.toContain(fontId);
    await api().restore({ id: fontId });
    expect(await api().list()).toContainEqual(expect.objectContaining({ id: fontId, name: 'De la casa' }));
  });
});
