/** Whether a workspace lets people try on swimwear and underwear: off until somebody who may decides otherwise. */
import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

interface OfWorkspace {
  readonly workspaceId: string;
}

export async function allowsSwimwear(db: Db | Tx, { workspaceId: id }: OfWorkspace): Promise<boolean> {
  const { swimwear } = await db.workspace.findUniqueOrThrow({ where: { id }, select: { swimwear: true } });
  return swimwear;
}

/** @throws AppError `tryon.swimwear_off` */
export async function requireSwimwear(db: Db | Tx, of: OfWorkspace): Promise<void> {
  if (!(await allowsSwimwear(db, of))) throw new AppError('tryon.swimwear_off');
}

export async function allowSwimwear(
  db: Db | Tx,
  { workspaceId: id, allowed }: OfWorkspace & { readonly allowed: boolean },
): Promise<void> {
  await db.workspace.update({ where: { id }, data: { swimwear: allowed }, select: { id: true } });
}
