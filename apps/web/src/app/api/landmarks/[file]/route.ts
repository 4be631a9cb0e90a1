import { errorResponse } from '@/server/error-response.ts';
import { readLandmarkFile } from '@/server/read-landmark-file.ts';

interface RouteContext {
  readonly params: Promise<{ readonly file: string }>;
}

const types: Readonly<Record<string, string>> = { json: 'application/json', wasm: 'application/wasm' };

/**
 * `GET /api/landmarks/<file>`: the models that find face and body, for the browser to run them itself; open to everybody, as
 * their licence is, and nothing beside the files that the finder names.
 */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const file = decodeURIComponent((await context.params).file);
  try {
    const bytes = await readLandmarkFile(file);
    const headers = {
      'Content-Type': types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      // A day: another version of a package has the same address.
      'Cache-Control': 'public, max-age=86400',
    };
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    return errorResponse(error, { path: 'landmarks', file });
  }
}
