import { estimateRoom } from '@escena/scene/estimate-room';
import { syntheticPhoto } from '@escena/scene/synthetic-photo';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRoom } from './read-room.ts';

describe('readRoom', () => {
  let raster: Awaited<ReturnType<typeof syntheticPhoto>>['photo'];
  beforeAll(async () => {
    ({ photo: raster } = await syntheticPhoto(1, { longSide: 320, threads: 1 }));
  });

  it('reads what is read in one go, and lets others be heard four times', async () => {
    let heard = 0;
    const count = (): unknown => setImmediate(() => ++heard < 100 && count());
    count();
    const room = await readRoom({ raster } as Parameters<typeof readRoom>[0], {});
    expect(heard).toBeGreaterThanOrEqual(4);
    const whole = estimateRoom(raster);
    expect(room.camera).toEqual(whole.camera);
    expect(Buffer.compare(room.floor.mask.data, whole.floor.mask.data)).toBe(0);
  });

  it('stops at a cancel that comes meanwhile', async () => {
    const stop = new AbortController();
    setImmediate(() => stop.abort());
    const reading = readRoom({ raster } as Parameters<typeof readRoom>[0], {}, { signal: stop.signal });
    await expect(reading).rejects.toMatchObject({ code: 'job.cancelled' });
  });
});
