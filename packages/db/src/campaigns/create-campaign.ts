import { randomBytes } from 'node:crypto';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { getProject } from '../projects/get-project.ts';
import { type Campaign, campaignFields, type CampaignSettings } from './campaign-fields.ts';

interface CreateCampaignOptions extends CampaignSettings {
  readonly workspaceId: string;
  readonly projectId: string;
  readonly createdById: string;
  readonly name: string;
  readonly plan: Prisma.InputJsonValue;
}

/** A draft: nothing is made, nothing is shown. @throws AppError `not_found` for the project */
export async function createCampaign(db: Db | Tx, options: CreateCampaignOptions): Promise<Campaign> {
  await getProject(db, options);
  const secret = randomBytes(32).toString('base64url');
  return db.campaign.create({
    data: { id: createId('campaign'), secret, ...options },
    select: campaignFields,
  });
}
