import { stagedRoom } from '@escena/verticals/listing/rooms';

/** Whether a photo of a listing is to be furnished, and so goes out only when its picture is approved. */
export function isToStage({ room, leftOut }: { room: string | null; leftOut: boolean }): boolean {
  return !leftOut && (room === null || stagedRoom(room) !== undefined);
}
