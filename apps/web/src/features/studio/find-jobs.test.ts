import type { StudioJobView } from '@escena/api/views/job-view';
import { studio } from '@escena/verticals/studio/contract';
import { describe, expect, it } from 'vitest';
import { findJobs } from './find-jobs.ts';

function job(id: string, prompt: string, more: object = {}): StudioJobView {
  return {
    id,
    tool: 'studio',
    input: studio.input.parse({ checkpoint: 'tiny', prompt, ...more }),
    assetId: null,
    projectId: 'prj_1',
    status: 'succeeded',
    stage: 'save',
    fraction: 1,
    step: null,
    steps: null,
    etaSeconds: null,
    previewVersion: null,
    credits: 1,
    error: null,
    createdAt: new Date(0),
    finishedAt: null,
    refundedAt: null,
    outputs: [],
  };
}

describe('looking for what was made', () => {
  const jobs = [
    job('a', 'Un sillón azul junto a la ventana'),
    job('b', 'An oak chair', { style: 'watercolour', seed: 4711 }),
    job('c', 'a room', { regions: [{ box: [0, 0, 0.5, 0.5], prompt: 'a red cube' }] }),
  ];
  const found = (words: string) => findJobs(jobs, words).map(({ id }) => id);

  it('finds every word, in any order, without minding accents or capitals', () => {
    expect(found('sillon VENTANA')).toEqual(['a']);
    expect(found('ventana chair')).toEqual([]);
    expect(found('  ')).toEqual(['a', 'b', 'c']);
  });

  it('looks at style, seed, checkpoint and boxes, too', () => {
    expect(found('watercolour')).toEqual(['b']);
    expect(found('4711')).toEqual(['b']);
    expect(found('cube')).toEqual(['c']);
    expect(found('tiny')).toHaveLength(3);
  });
});
