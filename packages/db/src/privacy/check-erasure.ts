import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** The workspaces in which a person is alone: they go with them. */
export async function listOwnWorkspaces(db: Db | Tx, { userId }: { userId: string }): Promise<string[]> {
  const memberships = await db.membership.findMany({
    where: { userId, workspace: { memberships: { every: { userId } } } },
    select: { workspaceId: true },
  });
  return memberships.map(({ workspaceId }) => workspaceId);
}

/**
 * @throws AppError `privacy.plan_active`: Stripe would go on charging for what is no longer there; `privacy.published`:
 *   buyers must be able to see the originals for as long as a listing shows altered ones
 */
export async function checkWorkspaceErasure(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<void> {
  const plans = await db.subscription.count({
    where: { workspaceId, endedAt: null, cancelAtPeriodEnd: false },
  });
  if (plans > 0) throw new AppError('privacy.plan_active');
  const published = await db.disclosure.count({
    where: { workspaceId, publishedAt: { not: null }, withdrawnAt: null },
  });
  if (published > 0) throw new AppError('privacy.published', { data: { pages: published } });
}

/**
 * @throws AppError `privacy.last_owner` while others work in a workspace that nobody else owns, `privacy.installation_owner`
 *   while others use the installation, `privacy.plan_active`, `privacy.published`
 */
export async function checkPersonErasure(db: Db | Tx, { userId }: { userId: string }): Promise<void> {
  const owned = await db.membership.findMany({
    where: { userId, role: 'owner', workspace: { memberships: { some: { userId: { not: userId } } } } },
    select: { workspaceId: true, workspace: { select: { name: true } } },
  });
  for (const { workspaceId, workspace } of owned) {
    const others = await db.membership.count({
      where: { workspaceId, role: 'owner', userId: { not: userId } },
    });
    if (others === 0) throw new AppError('privacy.last_owner', { data: { workspace: workspace.name } });
  }
  const installation = await db.installation.count({ where: { ownerId: userId } });
  const others = await db.user.count({ where: { id: { not: userId } } });
  if (installation > 0 && others > 0) throw new AppError('privacy.installation_owner');
  for (const workspaceId of await listOwnWorkspaces(db, { userId }))
    await checkWorkspaceErasure(db, { workspaceId });
}
