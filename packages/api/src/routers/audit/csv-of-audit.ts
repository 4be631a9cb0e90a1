import type { Db } from '@escena/db/create-db';
import { type AuditEntry, type AuditFilter, listAuditEvents } from '@escena/db/audit/list-audit-events';

const pageSize = 500;
const columns = ['at', 'action', 'target', 'person', 'email', 'api_key', 'ip', 'detail'] as const;

/** The audit log as CSV (RFC 4180), newest first, a page of the database at a time, however long it is. */
export async function* csvOfAudit(
  db: Db,
  filter: AuditFilter & { workspaceId: string },
): AsyncGenerator<string, void, void> {
  yield line(columns);
  let cursor: string | undefined;
  do {
    const { entries, nextCursor } = await listAuditEvents(db, { ...filter, limit: pageSize, cursor });
    if (entries.length > 0) yield entries.map((entry) => line(cellsOf(entry))).join('');
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

function line(cells: readonly string[]): string {
  return `${cells.map(quote).join(',')}\r\n`;
}

/** What begins like a formula would be run by spreadsheets: an apostrophe before it makes it words. */
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
