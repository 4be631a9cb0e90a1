import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

const openFields = {
  id: true,
  workspaceId: true,
  name: true,
  setup: true,
  origins: true,
  asset: { select: { id: true, projectId: true, displayKey: true, width: true, height: true } },
} as const satisfies Prisma.ConfiguratorSelect;

export type OpenConfigurator = Prisma.ConfiguratorGetPayload<{ select: typeof openFields }>;

/** A published one, to anybody. @throws AppError `not_found` also when its photo was deleted */
export async function openConfigurator(db: Db | Tx, { token }: { token: string }): Promise<OpenConfigurator> {
  const found = await db.configurator.findFirst({
    where: {
      token,
      publishedAt: { not: null },
      asset: { status: 'ready', deletedAt: null, project: { deletedAt: null } },
    },
    select: openFields,
  });
  if (!found) throw new AppError('not_found');
  return found;
}
