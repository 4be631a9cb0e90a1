import type { Db, Tx } from '../create-db.ts';
import { type CheckpointUse, checkpointUse } from './checkpoint-use.ts';
import { type Checkpoint, listStores } from './list-stores.ts';

export interface InstalledCheckpoint extends Checkpoint {
  /** a job may go to any worker: this one can be drawn with wherever it goes */
  readonly everywhere: boolean;
}

/** Checkpoints that a run can name for a use, by title; what one store has and another lacks is there once. */
export async function listInstalled(db: Db | Tx, use: CheckpointUse): Promise<InstalledCheckpoint[]> {
  const stores = await listStores(db);
  const found = new Map<string, Checkpoint[]>();
  for (const { checkpoints } of stores)
    for (const checkpoint of checkpoints)
      if (checkpoint.state === 'installed' && checkpointUse(checkpoint) === use)
        found.set(checkpoint.name, [...(found.get(checkpoint.name) ?? []), checkpoint]);
  return [...found.values()]
    .flatMap((copies) => {
      // What is wrong with one copy is wrong for whoever meets it.
      const [worst] = copies.toSorted((a, b) => Number(isSound(a)) - Number(isSound(b)));
      return worst ? [{ ...worst, everywhere: copies.length === stores.length }] : [];
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
}

function isSound({ problemCode, paidUse }: Checkpoint): boolean {
  return problemCode === null && paidUse;
}
