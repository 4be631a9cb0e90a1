import type { Prisma } from '../generated/client.ts';
import { outputFields } from '../outputs/output-fields.ts';

export const jobFields = {
  id: true,
  workspaceId: true,
  projectId: true,
  assetId: true,
  createdById: true,
  tool: true,
  input: true,
  credits: true,
  status: true,
  attempt: true,
  fence: true,
  stage: true,
  fraction: true,
  step: true,
  steps: true,
  etaSeconds: true,
  previewKey: true,
  errorCode: true,
  errorDetail: true,
  cancelRequestedAt: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
} as const satisfies Prisma.JobSelect;

/** Jobs whose photo is in the bin are not shown; those without one are. */
export const photoIsThere = {
  OR: [{ assetId: null }, { asset: { deletedAt: null } }],
} as const satisfies Prisma.JobWhereInput;

export type Job = Prisma.JobGetPayload<{ select: typeof jobFields }>;

/** For whoever carries it out: with what describes a person. */
export const claimedFields = {
  ...jobFields,
  fullInput: true,
  passingIds: true,
} as const satisfies Prisma.JobSelect;

export type ClaimedRun = Prisma.JobGetPayload<{ select: typeof claimedFields }>;

export const jobWithOutputs = {
  ...jobFields,
  outputs: { where: { deletedAt: null }, orderBy: { index: 'asc' }, select: outputFields },
  refund: { select: { createdAt: true } },
} as const satisfies Prisma.JobSelect;

export type JobWithOutputs = Prisma.JobGetPayload<{ select: typeof jobWithOutputs }>;
