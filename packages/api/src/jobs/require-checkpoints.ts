import { AppError } from '@escena/core/app-error';
import type { CheckpointUse } from '@escena/db/checkpoints/checkpoint-use';
import { listInstalled } from '@escena/db/checkpoints/list-installed';
import type { Db, Tx } from '@escena/db/create-db';

/**
 * Checks that any worker could draw with these, enlarge or find things, as their stores last said; the worker that runs the job looks again.
 * @param names as they are installed
 * @throws AppError `model.missing`, `model.licence`, `model.invalid`
 */
export async function requireCheckpoints(
  db: Db | Tx,
  names: readonly string[],
  use: CheckpointUse,
): Promise<void> {
  if (names.length === 0) return;
  const installed = await listInstalled(db, use);
  for (const name of names) {
    const found = installed.find((one) => one.name === name);
    const data = { checkpoint: name };
    if (!found?.everywhere)
      throw new AppError('model.missing', { detail: `no checkpoint ${name} on every worker`, data });
    if (!found.paidUse) throw new AppError('model.licence', { detail: `${name}: ${found.licence}`, data });
    if (found.problemCode !== null)
      throw new AppError('model.invalid', {
        detail: `${name}: ${found.problemDetail ?? found.problemCode}`,
        data,
      });
  }
}
