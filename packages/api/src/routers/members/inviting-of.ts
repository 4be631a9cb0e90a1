import { findUser } from '@escena/db/users/find-user';
import type { Context } from '../../context.ts';
import type { EnteredWorkspace } from '../../enter-workspace.ts';

/** Who invites, where, in which language. */
export async function invitingOf({
  db,
  userId,
  workspace,
  locale,
  ip,
}: Context & { userId: string; workspace: EnteredWorkspace }) {
  const person = await findUser(db, { userId });
  return { workspace, inviter: { id: userId, name: person?.name ?? null }, locale, ip };
}
