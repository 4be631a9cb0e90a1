import type { DecodedImage } from '@escena/imaging/decode-image';
import type { Room } from '@escena/scene/room';
import type { RunContext } from '../run.ts';
import { askWhenUnsure, type Doubt, doubtsOf } from './ask-when-unsure.ts';
import type { StagingInput } from './contract.ts';
import { readRoom } from './read-room.ts';
import { type JoinedRoom, readTogether } from './read-together.ts';

/** The room of a run: of its photo alone, or of several. */
export interface Views {
  /** as the run's own photo shows it */
  readonly room: Room;
  /** as it is furnished: what the first photo shows, with all that the others do */
  readonly lead: Room;
  readonly doubts: readonly Doubt[];
  /** there when several photos were joined */
  readonly joined?: JoinedRoom;
}

/** @throws AppError as `readTogether`, and `staging.unsure` */
export async function readViews(
  photo: DecodedImage,
  input: StagingInput,
  context: Pick<RunContext, 'pictures' | 'signal'> & { onRead(share: number): void },
): Promise<Views> {
  const { together } = input;
  if (!together) {
    const room = await readRoom(photo, input, context);
    askWhenUnsure(room, input);
    context.onRead(1);
    return { room, lead: room, doubts: doubtsOf(room, input) };
  }
  const joined = await readTogether(photo, together, context);
  joined.read.forEach((room, k) => askWhenUnsure(room, { ...input, ...together.photos[k]?.marks }));
  const [read, room, lead] = [joined.read[together.shown], joined.rooms[together.shown], joined.rooms[0]];
  // The contract counts the photos.
  if (!read || !room || !lead) throw new RangeError(`no photo ${together.shown}`);
  return { room, lead, joined, doubts: doubtsOf(read, together.photos[together.shown]?.marks ?? {}) };
}
