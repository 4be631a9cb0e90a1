import type { Db, Tx } from '../create-db.ts';

export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly targetId: string | null;
  readonly ip: string | null;
  readonly apiKeyId: string | null;
  readonly detail: unknown;
  /** null for nobody, or somebody who is no more */
  readonly user: { readonly id: string; readonly name: string | null; readonly email: string | null } | null;
}

export interface AuditFilter {
  readonly userId?: string;
  /** what an action begins with: `projects.` */
  readonly action?: string;
  readonly from?: Date;
  /** the first moment that is too late */
  readonly until?: Date;
}

interface AuditPage extends AuditFilter {
  readonly workspaceId: string;
  readonly limit: number;
  /** the last entry's id of the page before */
  readonly cursor?: string;
}

/** Who did what, newest first, a page at a time. */
export async function listAuditEvents(
  db: Db | Tx,
  { workspaceId, limit, cursor, userId, action, from, until }: AuditPage,
): Promise<{ entries: AuditEntry[]; nextCursor: string | null }> {
  const found = await db.auditEvent.findMany({
    where: {
      workspaceId,
      userId,
      ...(action !== undefined && { action: { startsWith: action } }),
      at: { gte: from, lt: until },
      ...(cursor !== undefined && { id: { lt: cursor } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: {
      id: true,
      at: true,
      action: true,
      targetId: true,
      ip: true,
      apiKeyId: true,
      detail: true,
      user: { select: { id: true, name: true, email: true } },
    },
  });
  const entries = found.slice(0, limit);
  return { entries, nextCursor: found.length > limit ? (entries.at(-1)?.id ?? null) : null };
}
