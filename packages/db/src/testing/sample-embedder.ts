import type { CheckpointReport, StoreReport } from '../checkpoints/report-store.ts';

/** A store with a network that compares pictures and words, as a worker would tell of it. */
export const sampleStore: StoreReport = {
  id: 'store_embedder',
  host: 'test',
  folder: '/models',
  importFolder: '/models/import',
  importable: [],
  hasToken: false,
  threads: 1,
  memoryBytes: 1n,
  freeBytes: 1n,
};

export const embedderReport: CheckpointReport = {
  name: 'tiny-embedder',
  state: 'installed',
  title: 'Tiny',
  family: 'embedder',
  pipelines: ['embed'],
  licence: 'Apache-2.0',
  licenceUrl: 'https://example.org',
  licenceTerms: null,
  paidUse: true,
  licenceReadOn: null,
  source: 'own',
  repository: null,
  origin: null,
  command: null,
  totalBytes: 1n,
  memoryBytes: 1n,
  measuredFigures: false,
  recommended: false,
  defaultSteps: null,
  defaultGuidance: null,
  diskBytes: 1n,
  installedAt: new Date(0),
};
