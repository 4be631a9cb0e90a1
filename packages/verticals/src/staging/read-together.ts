import { AppError, throwIfAborted } from '@escena/core/app-error';
import { decodeImage, type DecodedImage } from '@escena/imaging/decode-image';
import { joinRooms } from '@escena/scene/join-rooms';
import { joinViews, type LinkFit } from '@escena/scene/join-views';
import type { Room } from '@escena/scene/room';
import { setImmediate } from 'node:timers/promises';
import type { RunContext } from '../run.ts';
import { readRoom } from './read-room.ts';
import type { Together } from './together.ts';

/** One room as several photos show it, all in the first photo's world. */
export interface JoinedRoom {
  /** as each photo alone was read */
  readonly read: readonly Room[];
  /** the same room for each photo: its camera, its light */
  readonly rooms: readonly Room[];
  /** how well each link's points agree */
  readonly fits: readonly LinkFit[];
}

type Context = Pick<RunContext, 'pictures' | 'signal'>;

/**
 * Reads every photo and joins them. Each photo's run reads all of them; those that are looked at beside a run's own are
 * remembered, so that the runs of a room read each of its photos twice in all and not once for every run.
 * @throws AppError `staging.no_floor`, `staging.link_invalid`, `not_found`, `image.*` of a photo, `job.cancelled`
 */
export async function readTogether(
  photo: DecodedImage,
  { photos, links, shown }: Together,
  context: Context & { onRead(share: number): void },
): Promise<JoinedRoom> {
  const read: Room[] = [];
  for (const [k, { photo: id, marks = {} }] of photos.entries()) {
    await setImmediate();
    throwIfAborted(context.signal);
    read.push(await (k === shown ? readRoom(photo, marks, context) : readOther(id, marks, context)));
    context.onRead((k + 1) / photos.length);
  }
  const joined = joinViews(read, links);
  return { read, rooms: joinRooms(read, joined), fits: joined.fits };
}

/** Readings by what was read: pictures never change under their id. A listing's worth, a megabyte each. */
const remembered = new Map<string, Room>();
const mostRemembered = 24;

async function readOther(id: string, marks: Parameters<typeof readRoom>[1], context: Context): Promise<Room> {
  const file = context.pictures?.get(id);
  if (!file) throw new AppError('not_found', { detail: `no picture ${id}`, data: { assetId: id } });
  const key = JSON.stringify([id, marks]);
  const known = remembered.get(key);
  if (known) return known;
  const room = await readRoom(await decodeImage(await file(), context), marks, context);
  const [oldest] = remembered.keys();
  if (oldest !== undefined && remembered.size >= mostRemembered) remembered.delete(oldest);
  remembered.set(key, room);
  return room;
}
