import { AppError } from '@escena/core/app-error';
import { settleReading } from '@escena/db/rooms/settle-reading';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const [width, height] = [40, 30];

/** A room with a box on its floor, or none, as `roomToJson` writes it. */
function roomJson(hasBox: boolean) {
  const isBox = (x: number, y: number) => hasBox && x >= 10 && x < 20 && y >= 12 && y < 23;
  const mask = (isOn: (x: number, y: number) => boolean) => {
    const runs = Array.from({ length: width * height }, (_, i) => [
      isOn(i % width, Math.floor(i / width)) ? 255 : 0,
      1,
    ]);
    return { width, height, channels: 1, data: { runs: runs.flat() } };
  };
  return {
    camera: {
      width,
      height,
      focal: 30,
      center: [20, 15],
      rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
      position: [0, 1.4, 0],
    },
    plain: mask((x, y) => !isBox(x, y)),
    floor: { mask: mask((x, y) => y >= 20 && !isBox(x, y)) },
  };
}

async function proposalOf(outcome: Parameters<typeof settleReading>[1]['outcome']) {
  const person: Resident = await world.settle();
  const { assetId, workspaceId, userId } = person;
  await world.db.asset.update({ where: { id: assetId }, data: { width: 2 * width, height: 2 * height } });
  const { rooms, credits } = world.callerOf(userId);
  const before = await credits.balance();
  const pending = await rooms.proposeRemoval({ assetId });
  expect(pending).toEqual({ status: 'pending', mask: null, share: null, error: null });
  // The same reading as staging's: whoever comes second finds it done.
  const { id: readingId } = await rooms.read({ assetId, marks: {} });
  await settleReading(world.db, { workspaceId, readingId, outcome });
  const proposal = await rooms.proposeRemoval({ assetId });
  expect(await credits.balance()).toEqual(before);
  return proposal;
}

it('shows what would go, at the photo’s size, for nothing', async () => {
  const { status, mask, share, error } = await proposalOf({ room: roomJson(true) });
  expect({ status, error }).toEqual({ status: 'ready', error: null });
  expect(share).toBeCloseTo((10 * 11) / (width * height), 1);
  const png = Buffer.from(mask?.replace('data:image/png;base64,', '') ?? '', 'base64');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
});

it('says when nothing stands there, or no floor is seen', async () => {
  const nothing = { status: 'failed', mask: null, share: null };
  expect(await proposalOf({ room: roomJson(false) })).toEqual({
    ...nothing,
    error: { code: 'retouch.nothing_stands' },
  });
  expect(await proposalOf({ error: new AppError('staging.no_floor') })).toEqual({
    ...nothing,
    error: { code: 'staging.no_floor' },
  });
});
