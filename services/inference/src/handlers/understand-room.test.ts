import { AppError } from '@escena/core/app-error';
import { requestReading } from '@escena/db/rooms/request-reading';
import { createTestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { expect, it, vi } from 'vitest';
import { understandRoom } from './understand-room.ts';

const delivery = { attempt: 1, lastTry: false, signal: new AbortController().signal };

it('keeps the room once, gives the reason for none, and leaves what is settled alone', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { workspaceId, assetId } = await createFixture(db);
  const ask = (marksHash: string) =>
    requestReading(db, { workspaceId, assetId, version: 1, marks: { floor: marksHash }, marksHash });
  const run = vi.fn(async () => ({ camera: { focal: 900 } }));
  const handler = understandRoom({ db, lane: { run } });

  const { id: readingId } = await ask('a');
  await handler.run({ readingId }, delivery);
  await handler.run({ readingId }, delivery);
  await handler.giveUp({ readingId }, new AppError('worker.crashed'));
  expect(run).toHaveBeenCalledExactlyOnceWith(
    'understand',
    { storageKey: 'originals/ab/cd', marks: { floor: 'a' } },
    { signal: delivery.signal },
  );
  expect(await ask('a')).toMatchObject({ id: readingId, status: 'ready', room: { camera: { focal: 900 } } });

  const refused = await ask('b');
  await handler.giveUp({ readingId: refused.id }, new AppError('staging.no_floor'));
  expect(await ask('b')).toMatchObject({ status: 'failed', room: null, errorCode: 'staging.no_floor' });
});
