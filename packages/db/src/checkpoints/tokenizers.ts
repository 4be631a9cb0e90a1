import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import type { CheckpointKey } from './update-checkpoint.ts';

/** What one text encoder of a checkpoint reads words with. */
export interface CheckpointTokenizer {
  /** text_encoder, text_encoder_2 or text_encoder_3 */
  readonly tower: string;
  /** texts by file name */
  readonly files: Readonly<Record<string, string>>;
}

/** Writes down the tokenizers of an installed checkpoint, all of them; one that came meanwhile is left alone. */
export async function keepTokenizers(
  db: Db,
  { storeId, name, installedAt }: CheckpointKey,
  tokenizers: readonly CheckpointTokenizer[],
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const same = await tx.checkpoint.count({ where: { storeId, name, installedAt } });
    if (same === 0) return;
    await tx.checkpointTokenizer.deleteMany({ where: { storeId, checkpoint: name } });
    await tx.checkpointTokenizer.createMany({
      data: tokenizers.map(({ tower, files }) => ({ storeId, checkpoint: name, tower, files: { ...files } })),
    });
  });
}

/** Of an installed checkpoint, from whichever store; none for one that reads no words, or that nobody looked into yet. */
export async function listTokenizers(db: Db | Tx, name: string): Promise<CheckpointTokenizer[]> {
  const holder = await db.checkpointTokenizer.findFirst({
    where: { checkpoint: name, of: { state: 'installed' } },
    select: { storeId: true },
  });
  if (!holder) return [];
  const rows = await db.checkpointTokenizer.findMany({
    where: { storeId: holder.storeId, checkpoint: name },
    orderBy: { tower: 'asc' },
    select: { tower: true, files: true },
  });
  return rows.map(({ tower, files }) => ({ tower, files: files as Record<string, string> }));
}
