import type { StagingJobView } from '@escena/api/views/job-view';
import { expect, it } from 'vitest';
import { mayRefund } from './may-refund.ts';

const now = Date.UTC(2026, 10, 27);
const job: StagingJobView = {
  id: 'job_1',
  projectId: 'project_1',
  assetId: 'asset_1',
  tool: 'staging',
  input: { room: 'bedroom', style: 'modern', variations: 1, renderer: 'none' } as StagingJobView['input'],
  status: 'succeeded',
  stage: 'queued',
  fraction: 1,
  step: null,
  steps: null,
  etaSeconds: null,
  previewVersion: null,
  credits: 1,
  error: null,
  createdAt: new Date(now),
  finishedAt: new Date(now),
  refundedAt: null,
  outputs: [],
};

it('offers what was paid for, once, for as long as the terms say', () => {
  expect(mayRefund(job, 30, now)).toBe(true);
  expect(mayRefund(job, 30, now + 29 * 86_400_000)).toBe(true);
  expect(mayRefund(job, 30, now + 30 * 86_400_000)).toBe(false);
  expect(mayRefund({ ...job, credits: 0 }, 30, now)).toBe(false);
  expect(mayRefund({ ...job, status: 'failed' }, 30, now)).toBe(false);
  expect(mayRefund({ ...job, refundedAt: new Date(now) }, 30, now)).toBe(false);
});
