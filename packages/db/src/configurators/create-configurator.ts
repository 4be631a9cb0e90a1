import { randomBytes } from 'node:crypto';
import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { type Configurator, configuratorFields } from './configurator-fields.ts';

/** More than this a workspace does not look after. */
const mostConfigurators = 200;

export interface CreateConfiguratorOptions {
  readonly workspaceId: string;
  /** of the workspace; the caller has checked it */
  readonly assetId: string;
  readonly createdById: string;
  readonly name: string;
  readonly setup: Prisma.InputJsonValue;
  readonly origins: string[];
}

/** Not published yet. @throws AppError `configurator.limit_reached` */
export async function createConfigurator(
  db: Db | Tx,
  options: CreateConfiguratorOptions,
): Promise<Configurator> {
  const { workspaceId } = options;
  if ((await db.configurator.count({ where: { workspaceId } })) >= mostConfigurators)
    throw new AppError('configurator.limit_reached', { data: { limit: mostConfigurators } });
  const token = randomBytes(18).toString('base64url');
  return db.configurator.create({
    data: { id: createId('configurator'), token, ...options },
    select: configuratorFields,
  });
}
