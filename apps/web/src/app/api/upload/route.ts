import { maxUploadBytes } from '@escena/core/max-upload-bytes';
import { receiveUpload } from '@escena/api/receive-upload';
import { AppError } from '@escena/core/app-error';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { isSameOrigin } from '@/server/is-same-origin.ts';
import { readBody } from '@/server/read-body.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

/** `POST /api/upload?project=…&name=…[&purpose=mask]`, the file's bytes as the body: `{ assetId }` or `{ error }`. One file a request. */
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
      purpose: query.get('purpose') === 'mask' ? 'mask' : 'photo',
      body: body.chunks,
      signal: request.signal,
    });
    return Response.json(asset, { status: 201 });
  } catch (error) {
    if (!request.signal.aborted) await body.drain(maxUploadBytes).catch(() => undefined);
    return errorResponse(error, { path: 'upload', projectId });
  }
}
