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
  const targetId = note.targetId ?? idIn(input) ?? idIn(result);
  const { userId, apiKey, ip } = ctx;
  const record = { workspaceId, userId, apiKeyId: apiKey?.id, action, targetId, ip, detail: note.detail };
  try {
    await withRetry(() => recordAudit(ctx.db, record), { attempts });
  } catch (thrown) {
    ctx.report(toAppError(thrown), { ...record, lost: 'audit' });
  }
}

/** The id that an input or an answer is about: `id`, or its first `…Id`. Everything else in it stays out of the log. */
function idIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  const found = entries.find(([key]) => key === 'id') ?? entries.find(([key]) => key.endsWith('Id'));
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}
