import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';

export interface AuditRecord {
  readonly workspaceId: string;
  /** absent where nobody acted: a webhook, the clock */
  readonly userId?: string | null;
  readonly apiKeyId?: string | null;
  /** a procedure's path, or a word of the same form (`session.opened`) */
  readonly action: string;
  readonly targetId?: string | null;
  readonly ip?: string | null;
  /** small facts; no secrets and no contents */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes down who did what. In a transaction it is there when the deed is, and only then. */
export async function recordAudit(db: Db | Tx, { detail = {}, ...record }: AuditRecord): Promise<void> {
  await db.auditEvent.create({ data: { id: createId('audit'), detail, ...record }, select: { id: true } });
}
