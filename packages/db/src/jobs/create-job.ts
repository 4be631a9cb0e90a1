import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { getAsset } from '../assets/get-asset.ts';
import { getProject } from '../projects/get-project.ts';
import { type Job, jobFields } from './job-fields.ts';

/** What a job looks at: a photo, in whose project it then is; or nothing, in a project that is named. */
export type JobPlace = { readonly assetId: string } | { readonly assetId: null; readonly projectId: string };

export type CreateJobOptions = JobPlace & {
  readonly workspaceId: string;
  /** null: whoever asked is erased */
  readonly createdById: string | null;
  readonly tool: string;
  /** checked by the tool's contract already; nothing in it describes a person */
  readonly input: Prisma.InputJsonValue;
  /** with what does; it is gone when the job ends */
  readonly fullInput?: Prisma.InputJsonValue;
  /** masks of the workspace that the full input names: they go with it */
  readonly passingIds?: readonly string[];
  /** whole credits; reserve them in the same transaction (`reserveCredits` of billing) */
  readonly credits: number;
};

/**
 * The row of a new job.
 * @throws AppError `not_found`; `conflict` for a photo that is not ready
 */
export async function createJob(db: Db | Tx, options: CreateJobOptions): Promise<Job> {
  const projectId = await projectOf(db, options);
  const passingIds = [...(options.passingIds ?? [])];
  return db.job.create({
    data: { ...options, passingIds, id: createId('job'), projectId, stage: 'queued' },
    select: jobFields,
  });
}

async function projectOf(db: Db | Tx, options: CreateJobOptions): Promise<string> {
  const { workspaceId } = options;
  if (options.assetId === null)
    return (await getProject(db, { workspaceId, projectId: options.projectId })).id;
  const { status, projectId } = await getAsset(db, {
    workspaceId,
    assetId: options.assetId,
    // Whoever starts it has looked whose photo that is.
    evenAShoppers: true,
  });
  if (status !== 'ready') throw new AppError('conflict', { detail: `the photo is ${status}` });
  return projectId;
}
