import type { Db } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

/** What a look inside found, or a measurement. */
export type CheckpointFindings = Pick<
  Prisma.CheckpointUncheckedUpdateManyInput,
  | 'prepared'
  | 'verifiedAt'
  | 'problemCode'
  | 'problemDetail'
  | 'nativeWidth'
  | 'nativeHeight'
  | 'fixedSize'
  | 'sizeMultiple'
  | 'controls'
  | 'scheduler'
  | 'familySteps'
  | 'familyGuidance'
  | 'encodeMs'
  | 'step512Ms'
  | 'decode512Ms'
  | 'stepNativeMs'
  | 'decodeNativeMs'
  | 'measuredAt'
>;

export interface CheckpointKey {
  readonly storeId: string;
  readonly name: string;
  /** of the installation that was looked at: another one that came meanwhile is left alone */
  readonly installedAt: Date | null;
}

/** Writes down what was found in a checkpoint of a store. */
export async function updateCheckpoint(
  db: Db,
  { storeId, name, installedAt }: CheckpointKey,
  findings: CheckpointFindings,
): Promise<void> {
  await db.checkpoint.updateMany({ where: { storeId, name, installedAt }, data: findings });
}
