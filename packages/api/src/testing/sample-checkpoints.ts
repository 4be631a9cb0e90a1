import { type CheckpointReport, reportStore } from '@escena/db/checkpoints/report-store';
import type { Context } from '../context.ts';

export const installedAt = new Date('2026-11-27T10:00:00Z');

/** An installed checkpoint as a worker tells of it. */
export function sampleCheckpoint(name: string, more: Partial<CheckpointReport> = {}): CheckpointReport {
  return {
    name,
    state: 'installed',
    title: name,
    family: 'sd',
    pipelines: ['text-to-image'],
    licence: 'MIT',
    licenceUrl: 'https://example.org/licence',
    paidUse: true,
    source: 'download',
    totalBytes: 5_000_000_000,
    memoryBytes: 6_000_000_000,
    measuredFigures: false,
    recommended: false,
    installedAt,
    ...more,
  };
}

/** One that is described and could be pulled. */
export function sampleOffer(name: string, more: Partial<CheckpointReport> = {}): CheckpointReport {
  return sampleCheckpoint(name, { state: 'offered', installedAt: null, ...more });
}

/** What a worker with a store of these says of it. */
export async function reportSample(
  db: Context['db'],
  id: string,
  checkpoints: readonly CheckpointReport[],
): Promise<void> {
  const place = { host: id, folder: '/models', importFolder: '/import', importable: ['mine'] };
  const machine = { hasToken: false, threads: 2, memoryBytes: 16e9, freeBytes: 9e9 };
  await reportStore(db, { id, ...place, ...machine }, checkpoints);
}
