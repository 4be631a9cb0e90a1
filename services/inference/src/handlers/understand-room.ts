import type { Db } from '@escena/db/create-db';
import { recogniseListingPhotos } from '@escena/db/listings/listing-photos';
import { findReadingToDo } from '@escena/db/rooms/find-reading-to-do';
import { settleReading, type SettleReadingOptions } from '@escena/db/rooms/settle-reading';
import { withRetry } from '@escena/db/with-retry';
import type { JobHandler } from '@escena/queue/worker-handler';
import { roomOfReading } from '@escena/verticals/listing/room-of-reading';
import type { TaskProcess } from '../process/task-process.ts';
import type { UnderstandPayload } from '../tasks/messages.ts';

type Room = Extract<SettleReadingOptions['outcome'], { room: unknown }>['room'];

/** Finds out what a photo tells about its room and keeps it, or the reason for nothing. */
export function understandRoom({
  db,
  lane,
}: {
  db: Db;
  lane: Pick<TaskProcess, 'run'>;
}): JobHandler<'asset.understand'> {
  return {
    async run({ readingId }, { signal }) {
      const reading = await findReadingToDo(db, { readingId });
      if (!reading) return;
      const { workspaceId, assetId, storageKey, marks } = reading;
      const payload: UnderstandPayload = { storageKey, marks };
      const room = (await lane.run('understand', payload, { signal })) as Room;
      await withRetry(() => settleReading(db, { workspaceId, readingId, outcome: { room } }));
      await recogniseListingPhotos(db, { assetId, room: roomOfReading(room), roomSource: 'reading' });
    },
    async giveUp({ readingId }, error) {
      const reading = await findReadingToDo(db, { readingId });
      if (!reading) return;
      const { workspaceId, assetId } = reading;
      await settleReading(db, { workspaceId, readingId, outcome: { error } });
      // Nothing to stand furniture on: the outside, a detail, a plan.
      await recogniseListingPhotos(db, { assetId, room: 'other', roomSource: 'reading' });
    },
  };
}
