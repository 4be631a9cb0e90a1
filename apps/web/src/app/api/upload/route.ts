import { maxUploadBytes } from '@escena/core/max-upload-bytes';
import { receiveUpload } from '@escena/api/receive-upload';
import { uploadKind } from '@escena/api/upload-kind';
import { AppError } from '@escena/core/app-error';
import { currentUserId } from '@/server/current-user-id.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { isSameOrigin } from '@/server/is-same-origin.ts';
import { readBody } from '@/server/read-body.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

/**
 * `POST /api/upload?project=…&name=…[&purpose=mask]`, the file's bytes as the body: `{ assetId }` or `{ error }`. One file a
 * request. `purpose=person` is refused without what that person agreed to: `&consent=try-on&basis=self&words=2026-11-28`.
 */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const projectId = query.get('project') ?? '';
  const body = readBody(request.body);
  try {
    if (!isSameOrigin(request.headers)) throw new AppError('access.denied');
    const workspace = await requireWorkspace('edit');
    if (Number(request.headers.get('content-length')) > maxUploadBytes)
      throw new AppError('image.too_many_bytes');
    const asset = await receiveUpload(getServices(), {
      workspaceId: workspace.id,
      projectId,
      name: query.get('name') ?? '',
      ...uploadKind(query, (await currentUserId()) ?? ''),
      body: body.chunks,
      signal: request.signal,
    });
    return Response.json(asset, { status: 201 });
  } catch (error) {
    if (!request.signal.aborted) await body.drain(maxUploadBytes).catch(() => undefined);
    return errorResponse(error, { path: 'upload', projectId });
  }
}
