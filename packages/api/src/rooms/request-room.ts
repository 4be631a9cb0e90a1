import { createHash } from 'node:crypto';
import { errorCodes, type AppErrorCode } from '@escena/core/error-codes';
import type { Tx } from '@escena/db/create-db';
import { reopenReading } from '@escena/db/rooms/reopen-reading';
import { requestReading } from '@escena/db/rooms/request-reading';
import type { RoomReading } from '@escena/db/rooms/reading-fields';
import type { Queue } from '@escena/queue/create-queue';
import type { StagingMarks } from '@escena/verticals/staging/marks';
import { readingVersion } from '@escena/verticals/staging/reading-version';

export interface RequestRoomOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  /** as the contract parsed them: the order of the keys is part of the hash */
  readonly marks: StagingMarks;
}

/**
 * The reading of a photo's room, queued unless it is there. One that broke on our side gets another try with every
 * asking. @throws AppError `not_found`
 */
export async function requestRoom(
  { tx, queue }: { readonly tx: Tx; readonly queue: Queue },
  { workspaceId, assetId, marks }: RequestRoomOptions,
): Promise<RoomReading> {
  const marksHash = createHash('sha256').update(JSON.stringify(marks)).digest('hex');
  const reading = await requestReading(tx, {
    workspaceId,
    assetId,
    version: readingVersion,
    marks,
    marksHash,
  });
  const readingId = reading.id;
  const again = isOurFault(reading.errorCode) && (await reopenReading(tx, { workspaceId, readingId }));
  if (again || reading.status === 'pending') await queue.enqueue('asset.understand', { readingId }, { tx });
  return again ? { ...reading, status: 'pending', errorCode: null } : reading;
}

function isOurFault(code: string | null): boolean {
  if (code === null) return false;
  return !Object.hasOwn(errorCodes, code) || errorCodes[code as AppErrorCode].fault === 'runtime';
}
