import type { RoomReading } from '@escena/db/rooms/reading-fields';
import type { RoomView } from './room-view.ts';
import { storedError } from './stored-error.ts';

export function toRoomView({ id, status, room, errorCode }: RoomReading): RoomView {
  return { id, status, room, error: storedError(errorCode) };
}
