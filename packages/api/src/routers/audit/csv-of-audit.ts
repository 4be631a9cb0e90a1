import { csvLine } from '@escena/core/csv-line';
import type { Db } from '@escena/db/create-db';
import { type AuditEntry, type AuditFilter, listAuditEvents } from '@escena/db/audit/list-audit-events';

const pageSize = 500;
const columns = ['at', 'action', 'target', 'person', 'email', 'api_key', 'ip', 'detail'] as const;

/** The audit log as CSV (RFC 4180), newest first, a page of the database at a time, however long it is. */
export async function* csvOfAudit(
  db: Db,
  filter: AuditFilter & { workspaceId: string },
): AsyncGenerator<string, void, void> {
  yield csvLine(columns);
  let cursor: string | undefined;
  do {
    const { entries, nextCursor } = await listAuditEvents(db, { ...filter, limit: pageSize, cursor });
    if (entries.length > 0) yield entries.map((entry) => csvLine(cellsOf(entry))).join('');
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

function cellsOf({ at, action, targetId, user, apiKeyId, ip, detail }: AuditEntry): readonly string[] {
  const facts = JSON.stringify(detail);
  return [
    at.toISOString(),
    action,
    targetId ?? '',
    user?.name ?? '',
    user?.email ?? '',
    apiKeyId ?? '',
    ip ?? '',
    facts === '{}' ? '' : facts,
  ];
}
