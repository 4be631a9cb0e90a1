import type { CheckpointTaskView } from '@escena/api/views/checkpoint-store-view';
import { expect, it } from 'vitest';
import { fractionOf, isUnderWay, showsReport } from './task-state.ts';

const task: CheckpointTaskView = {
  id: 'ckt_1',
  storeId: 'store_1',
  checkpoint: 'tiny',
  kind: 'pull',
  status: 'running',
  wish: null,
  phase: 'downloading',
  file: 'unet/model.onnx',
  fileNumber: 2,
  fileCount: 4,
  doneBytes: 25,
  totalBytes: 100,
  bytesPerSecond: null,
  etaSeconds: null,
  resumedBytes: null,
  trouble: null,
  retries: 0,
  freedBytes: null,
  error: null,
  finishedAt: null,
};

it('knows how far work is by what it counts in', () => {
  expect(fractionOf(task)).toBe(0.25);
  expect(fractionOf({ ...task, kind: 'prepare' })).toBe(0.25);
  expect(fractionOf({ ...task, kind: 'prepare', fileCount: null })).toBeUndefined();
  expect(fractionOf({ ...task, kind: 'measure' })).toBeUndefined();
  expect(fractionOf({ ...task, totalBytes: 0 })).toBeUndefined();
});

it('tells of what goes on and of what failed, and of what was done for ten minutes', () => {
  const finishedAt = new Date('2026-11-28T10:00:00Z');
  const minutesLater = (minutes: number) => finishedAt.getTime() + minutes * 60_000;
  for (const status of ['waiting', 'running', 'paused'] as const) {
    expect(isUnderWay({ ...task, status })).toBe(true);
    expect(showsReport({ ...task, status })).toBe(true);
  }
  expect(showsReport({ ...task, status: 'failed', finishedAt }, minutesLater(60))).toBe(true);
  expect(showsReport({ ...task, status: 'done', finishedAt }, minutesLater(9))).toBe(true);
  expect(showsReport({ ...task, status: 'done', finishedAt }, minutesLater(11))).toBe(false);
  expect(showsReport({ ...task, status: 'cancelled' }, minutesLater(0))).toBe(false);
});
