import { describe, expect, it } from 'vitest';
import type { Guide } from './guide.ts';
import { guideRadiance } from './shade-guide.ts';
import { ball, box, boxRoom, furnace, plaster, roomCamera } from './testing/box-room.ts';
import { traceGuide, type TraceOptions } from './trace-guide.ts';

const size = { width: 48, height: 32 };
const options: TraceOptions = { ...size, camera: roomCamera(48, 32), samples: 16, seed: 1, threads: 2 };
const furniture = [box([1.2, 0.5, 0.6], [0, 0, -3])];

function shadowAt(guide: Guide, x: number, y: number): number {
  return guide.shadow[(y * guide.width + x) * 3] ?? Number.NaN;
}

describe('traceGuide', () => {
  it('answers an untouched picture without furniture', async () => {
    const guide = await traceGuide({ objects: [], room: boxRoom }, options);
    expect(guide.shadow.every((ratio) => ratio === 1)).toBe(true);
    expect(guide.coverage.every((covered) => covered === 0)).toBe(true);
  });

  it('gives back all light in a white furnace', async () => {
    const white = { ...plaster, baseColor: [1, 1, 1] as const };
    const scene = { objects: [ball(0.5, [0, 0.3, -2.5], white)], room: furnace };
    const guide = await traceGuide(scene, options);
    const radiance = guideRadiance(guide).data;
    const covered = [...guide.coverage.keys()].filter((p) => (guide.coverage[p] ?? 0) > 0);
    expect(covered.length).toBeGreaterThan(40);
    for (const p of covered) expect(radiance[p * 3]).toBeCloseTo(1, 5);
  });

  it('is the same bytes on one thread and on two', async () => {
    const scene = { objects: furniture, room: boxRoom };
    const [one, two] = [
      await traceGuide(scene, { ...options, threads: 1 }),
      await traceGuide(scene, { ...options, threads: 2 }),
    ];
    expect(two).toEqual(one);
    expect(await traceGuide(scene, { ...options, seed: 2 })).not.toEqual(one);
  });

  it('darkens the floor at the piece, most on the side away from the window, and nothing far away', async () => {
    const scene = { objects: [box([0.5, 0.5, 0.5], [0, 0, -3])], room: boxRoom };
    const guide = await traceGuide(scene, { ...options, samples: 64 });
    const bottom = [...guide.coverage.keys()].findLast((p) => (guide.coverage[p] ?? 0) === 1) ?? 0;
    const row = Math.floor(bottom / 48);
    const right = bottom % 48;
    const left =
      [...guide.coverage.keys()].find((p) => Math.floor(p / 48) === row && guide.coverage[p] === 1) ?? 0;
    const away = shadowAt(guide, right + 3, row);
    const towards = shadowAt(guide, (left % 48) - 3, row);
    expect(away).toBeLessThan(0.9);
    expect(away).toBeLessThan(towards - 0.05);
    expect(shadowAt(guide, right + 2, row)).toBeLessThan(shadowAt(guide, right + 12, row));
    expect(shadowAt(guide, 24, 0)).toBe(1);
  });

  it('traces only the region asked for', async () => {
    const region = { left: 0, top: 0, right: 24, bottom: 32 };
    const scene = { objects: furniture, room: boxRoom };
    const whole = await traceGuide(scene, options);
    const half = await traceGuide(scene, { ...options, region });
    for (let p = 0; p < whole.coverage.length; p++)
      expect(half.coverage[p]).toBe(p % 48 < 24 ? whole.coverage[p] : 0);
  });

  it('stops soon after the signal, with its threads', async () => {
    const stop = new AbortController();
    const before = process.getActiveResourcesInfo().length;
    const scene = { objects: furniture, room: boxRoom };
    let told = 0;
    let raised = 0;
    const long = traceGuide(scene, {
      ...options,
      samples: 1 << 16,
      signal: stop.signal,
      onProgress: (fraction) => {
        told++;
        if (fraction < 0.05 || raised) return;
        raised = performance.now();
        stop.abort();
      },
    });
    await expect(long).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(performance.now() - raised).toBeLessThan(1000);
    expect(told).toBeGreaterThan(0);
    expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before);
  });
});
