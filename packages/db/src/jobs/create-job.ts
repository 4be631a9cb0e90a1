import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { getAsset } from '../assets/get-asset.ts';
import { type Job, jobFields } from './job-fields.ts';

export interface CreateJobOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  /** null: whoever asked is erased */
  readonly createdById: string | null;
  readonly tool: string;
  /** checked by the tool's contract already */
  readonly input: Prisma.InputJsonValue;
  /** whole credits; reserve them in the same transaction (`reserveCredits` of billing) */
  readonly credits: number;
}

/**
 * The row of a new job, in the project of its photo.
 * @throws AppError `not_found`; `conflict` for a photo that is not ready
 */
export async function createJob(db: Db | Tx, options: CreateJobOptions): Promise<Job> {
  const { workspaceId, assetId } = options;
  const asset = await getAsset(db, { workspaceId, assetId });
  if (asset.status !== 'ready') throw new AppError('conflict', { detail: `the photo is ${asset.status}` });
  return db.job.create({
    data: { id: createId('job'), projectId: asset.projectId, stage: 'queued', ...options },
    select: jobFields,
  });
}
