import type { Db } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';

/** A store as the worker beside it sees it now. */
export type StoreReport = Omit<
  Prisma.CheckpointStoreUncheckedCreateInput,
  'seenAt' | 'checkpoints' | 'tasks'
>;

/** What a store's record or a manifest says of a checkpoint; what was found inside is written by `updateCheckpoint`. */
export type CheckpointReport = Pick<
  Prisma.CheckpointUncheckedCreateInput,
  | 'name'
  | 'state'
  | 'title'
  | 'family'
  | 'pipelines'
  | 'licence'
  | 'licenceUrl'
  | 'licenceTerms'
  | 'paidUse'
  | 'licenceReadOn'
  | 'source'
  | 'repository'
  | 'origin'
  | 'command'
  | 'totalBytes'
  | 'memoryBytes'
  | 'measuredFigures'
  | 'recommended'
  | 'defaultSteps'
  | 'defaultGuidance'
  | 'diskBytes'
> & { readonly installedAt: Date | null };

/** What holds for one installation of a checkpoint only. */
const unknown = {
  prepared: null,
  verifiedAt: null,
  problemCode: null,
  problemDetail: null,
  nativeWidth: null,
  nativeHeight: null,
  fixedSize: null,
  sizeMultiple: null,
  controls: null,
  scheduler: null,
  familySteps: null,
  familyGuidance: null,
  encodeMs: null,
  step512Ms: null,
  decode512Ms: null,
  stepNativeMs: null,
  decodeNativeMs: null,
  measuredAt: null,
} as const;

/**
 * Writes down what a store has, whole: what is not named is gone. What was found inside an installed checkpoint stays as
 * long as that installation does. An installation was hashed when it came, so that it starts as verified.
 */
export async function reportStore(
  db: Db,
  store: StoreReport,
  checkpoints: readonly CheckpointReport[],
): Promise<void> {
  const { id: storeId, ...facts } = store;
  await inTransaction(db, async (tx) => {
    await tx.checkpointStore.upsert({
      where: { id: storeId },
      create: store,
      update: { ...facts, seenAt: new Date() },
      select: { id: true },
    });
    const known = await tx.checkpoint.findMany({
      where: { storeId },
      select: { name: true, installedAt: true },
    });
    const before = new Map(known.map(({ name, installedAt }) => [name, installedAt?.getTime()]));
    await tx.checkpoint.deleteMany({
      where: { storeId, name: { notIn: checkpoints.map(({ name }) => name) } },
    });
    for (const checkpoint of checkpoints) {
      const { name, installedAt } = checkpoint;
      const isSame = before.has(name) && before.get(name) === installedAt?.getTime();
      const fresh = { ...unknown, verifiedAt: installedAt };
      await tx.checkpoint.upsert({
        where: { storeId_name: { storeId, name } },
        create: { storeId, ...checkpoint, ...fresh },
        update: { ...checkpoint, ...(isSame ? {} : fresh) },
        select: { name: true },
      });
    }
  });
}
