import type { SerializedAppError } from '@escena/core/app-error';

/** What a photo tells about its room, once it has been read. */
export interface RoomView {
  readonly id: string;
  readonly status: 'pending' | 'ready' | 'failed';
  /** `roomToJson` of @escena/scene/room-json; null until ready */
  readonly room: unknown;
  readonly error: SerializedAppError | null;
}
