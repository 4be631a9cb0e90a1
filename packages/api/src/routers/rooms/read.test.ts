import { AppError } from '@escena/core/app-error';
import { findReadingToDo } from '@escena/db/rooms/find-reading-to-do';
import { settleReading } from '@escena/db/rooms/settle-reading';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';

const floor: [number, number][] = [
  [0, 1],
  [1, 1],
  [0.5, 0.6],
];

describe('rooms.read', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let person: Resident;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const read = (marks: object) =>
    world.callerOf(person.userId).rooms.read({ assetId: person.assetId, marks });
  const settle = (readingId: string, outcome: Parameters<typeof settleReading>[1]['outcome']) =>
    settleReading(world.db, { workspaceId: person.workspaceId, readingId, outcome });
  const queued = async (readingId: string) => {
    const rows = await world.db.$queryRaw<
      unknown[]
    >`SELECT 1 FROM pgboss.job WHERE name = 'asset.understand' AND data->>'readingId' = ${readingId}`;
    return rows.length;
  };
  /** As a worker does that has taken it. */
  const take = (readingId: string) =>
    world.db.$executeRaw`DELETE FROM pgboss.job WHERE data->>'readingId' = ${readingId}`;

  it('starts once, tells the room when it is there, and knows it ever after', async () => {
    person = await world.settle();
    const first = await read({});
    expect(first).toMatchObject({ status: 'pending', room: null, error: null });
    expect((await read({})).id).toBe(first.id);
    expect(await queued(first.id)).toBe(1);
    expect(await findReadingToDo(world.db, { readingId: first.id })).toMatchObject({
      storageKey: 'originals/ab/cd',
      marks: {},
    });
    const room = { camera: { focal: 900 } };
    expect(await settle(first.id, { room })).toBe(true);
    expect(await settle(first.id, { room: {} })).toBe(false);
    await take(first.id);
    expect(await read({})).toEqual({ id: first.id, status: 'ready', room, error: null });
    expect(await queued(first.id)).toBe(0);
    expect(await findReadingToDo(world.db, { readingId: first.id })).toBeUndefined();
  });

  it('reads anew under other marks', async () => {
    person = await world.settle();
    const [plain, marked] = [await read({}), await read({ floor })];
    expect(marked.id).not.toBe(plain.id);
    expect((await read({ floor })).id).toBe(marked.id);
    expect(await findReadingToDo(world.db, { readingId: marked.id })).toMatchObject({ marks: { floor } });
    await expect(read({ floor: [[0, 1]] })).rejects.toThrow();
  });

  it('tries again what broke on our side, and not what is the photo’s fault', async () => {
    person = await world.settle();
    const [broken, bad] = [await read({}), await read({ floor })];
    await Promise.all([broken.id, bad.id].map(take));
    await settle(broken.id, { error: new AppError('worker.crashed') });
    await settle(bad.id, { error: new AppError('staging.no_floor') });
    expect(await read({})).toMatchObject({ id: broken.id, status: 'pending', error: null });
    expect(await queued(broken.id)).toBe(1);
    expect(await read({ floor })).toMatchObject({ status: 'failed', error: { code: 'staging.no_floor' } });
    expect(await queued(bad.id)).toBe(0);
  });
});
