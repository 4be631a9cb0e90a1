import { toAppError } from '@escena/core/app-error';
import { type AuditRecord, recordAudit } from '@escena/db/audit/record-audit';
import { withRetry } from '@escena/db/with-retry';
import type { Context } from './context.ts';

/** What a procedure may say of itself. */
export interface Meta {
  /** false for what is no deed: saving while one works, asking for a reading */
  readonly audit?: false;
}

/** What a procedure adds to its entry: what it was done to, where the input does not say, and small facts. */
export type AuditNote = Pick<AuditRecord, 'targetId' | 'detail'>;

interface Deed {
  readonly ctx: Context;
  readonly workspaceId: string;
  readonly action: string;
  readonly input: unknown;
  readonly result: unknown;
  readonly note: AuditNote;
}

/** Longer would only make the asker wait: the deed is done. */
const attempts = 3;

/**
 * Writes down a change that succeeded. What cannot be written is reported and not thrown: the asker would repeat what
 * was done already.
 */
export async function auditDeed({ ctx, workspaceId, action, input, result, note }: Deed): Promise<void> {
  const targetId = note.targetId ?? idOf(input) ?? idOf(result) ?? idNamedIn(input);
  const { userId, apiKey, ip } = ctx;
  const record = { workspaceId, userId, apiKeyId: apiKey?.id, action, targetId, ip, detail: note.detail };
  try {
    await withRetry(() => recordAudit(ctx.db, record), { attempts });
  } catch (thrown) {
    ctx.report(toAppError(thrown), { ...record, lost: 'audit' });
  }
}

/** The id that an input or an answer is about. Everything else in them stays out of the log. */
function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The first `…Id` of an input that has no `id` itself. */
function idNamedIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const [, id] = Object.entries(value).find(([key]) => key.endsWith('Id')) ?? [];
  return typeof id === 'string' ? id : undefined;
}
