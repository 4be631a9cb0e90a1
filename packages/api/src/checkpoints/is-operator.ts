import { findOwner } from '@escena/db/users/find-owner';
import type { Context } from '../context.ts';

/**
 * Whether the asker runs the installation: who owns it, since its first start. With an API key of theirs, as far as its
 * scopes let it change things.
 */
export async function isOperator(ctx: Pick<Context, 'db' | 'userId' | 'apiKey'>): Promise<boolean> {
  if (ctx.apiKey && !ctx.apiKey.scopes.includes('edit')) return false;
  const owner = await findOwner(ctx.db);
  return owner !== undefined && owner.userId === ctx.userId;
}
