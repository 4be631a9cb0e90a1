import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { type Configurator, configuratorFields } from './configurator-fields.ts';

export interface ConfiguratorChange {
  readonly name?: string | undefined;
  readonly setup?: Prisma.InputJsonValue | undefined;
  readonly origins?: string[] | undefined;
  /** null: nobody sees it any more */
  readonly publishedAt?: Date | null | undefined;
}

/** What is not named stays. @throws AppError `not_found` */
export async function updateConfigurator(
  db: Db | Tx,
  {
    workspaceId,
    configuratorId,
    ...change
  }: ConfiguratorChange & { workspaceId: string; configuratorId: string },
): Promise<Configurator> {
  const [updated] = await db.configurator.updateManyAndReturn({
    where: { id: configuratorId, workspaceId },
    data: change,
    select: { id: true },
  });
  if (!updated) throw new AppError('not_found', { data: { configuratorId } });
  return db.configurator.findUniqueOrThrow({ where: { id: configuratorId }, select: configuratorFields });
}
