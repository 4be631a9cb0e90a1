import { createHash } from 'node:crypto';
import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Design, designFields } from './design-fields.ts';

/** Designs of a configurator that nobody has asked to be made: what a flood of made-up orders may fill. */
const mostUnmadeDesigns = 10_000;

export interface KeepDesignOptions {
  readonly workspaceId: string;
  readonly configuratorId: string;
  readonly choices: Prisma.InputJsonObject;
  readonly input: Prisma.InputJsonObject;
}

/** The design of these choices, new or known: one order more. @throws AppError `configurator.full` */
export async function keepDesign(
  db: Db | Tx,
  { workspaceId, configuratorId, choices, input }: KeepDesignOptions,
): Promise<Design> {
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  return inTransaction(db, async (tx) => {
    // One order at a time: the count is exact, and of two that choose alike the second finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Configurator" WHERE "id" = ${configuratorId} FOR UPDATE`;
    const unmade = await tx.design.count({ where: { configuratorId, jobId: null } });
    const where = { configuratorId_inputHash: { configuratorId, inputHash } };
    const isKnown = (await tx.design.findUnique({ where, select: { id: true } })) !== null;
    if (!isKnown && unmade >= mostUnmadeDesigns) throw new AppError('configurator.full');
    const id = createId('design');
    return tx.design.upsert({
      where,
      create: { id, workspaceId, configuratorId, choices, input, inputHash },
      update: { orders: { increment: 1 }, orderedAt: new Date() },
      select: designFields,
    });
  });
}
