import { Readable } from 'node:stream';
import { auditFilter } from '@escena/api/audit-filter';
import { csvOfAudit } from '@escena/api/csv-of-audit';
import { AppError } from '@escena/core/app-error';
import { contentDisposition } from '@/server/content-disposition.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

/** `GET /settings/audit/export[?userId=…&action=…&from=…&until=…]`: the audit log as CSV, streamed. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { id: workspaceId } = await requireWorkspace('audit');
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    const filter = auditFilter.safeParse(asked);
    if (!filter.success) throw new AppError('input.invalid', { cause: filter.error });
    const lines = csvOfAudit(getServices().db, { ...filter.data, workspaceId });
    return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': contentDisposition('audit.csv'),
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    return errorResponse(error, { path: 'audit/export' });
  }
}
