import { toAppError } from '@escena/core/app-error';
import { recordPersonalAudit } from '@escena/db/audit/record-personal-audit';
import type { Context } from '../../context.ts';

/** How a person got in. */
type Way = 'local' | 'password' | 'sign_in' | 'sign_up' | 'reset' | 'change_email' | 'invitation';

/** Opens the session of this browser for a person who has proven who they are, and writes it down. */
export async function openFor(ctx: Context, userId: string, by: Way): Promise<void> {
  await ctx.session.open(userId);
  await recordOwn(ctx, { userId, action: 'session.opened', detail: { by } });
}

/** Writes down what a person did with their own account. What cannot be written is reported: the deed stands. */
export async function recordOwn(
  ctx: Context,
  record: { userId: string; action: string; detail?: Readonly<Record<string, string>> },
): Promise<void> {
  try {
    await recordPersonalAudit(ctx.db, { ...record, ip: ctx.ip });
  } catch (thrown) {
    ctx.report(toAppError(thrown), { ...record, lost: 'audit' });
  }
}
