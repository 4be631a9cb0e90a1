import { Readable } from 'node:stream';
import { AppError } from '@escena/core/app-error';
import { type OpenDisclosure, openDisclosure } from '@escena/db/disclosures/open-disclosure';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly token: string; readonly kind: string }>;
}

/** Withdrawing must be seen soon, also by caches on the way. */
const cacheControl = 'public, max-age=60';

/** `GET /api/disclosed/<token>/photo|picture|original`: what a disclosure page shows, for everyone. No session, no cookie. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const { token, kind } = await context.params;
  try {
    const { db, storage } = getServices();
    const disclosure = await openDisclosure(db, { token });
    const file = disclosure.withdrawnAt || disclosure.takenDownAt ? undefined : fileOf(disclosure, kind);
    if (!file) throw new AppError('not_found');
    const headers = new Headers({
      'Content-Type': file.mime,
      'Cache-Control': cacheControl,
      'X-Robots-Tag': 'noindex',
      'Content-Disposition': `${kind === 'original' ? 'attachment' : 'inline'}; filename="${file.name}"`,
    });
    return new Response(Readable.toWeb(await storage.get(file.key)) as ReadableStream<Uint8Array>, {
      headers,
    });
  } catch (error) {
    return errorResponse(error, { path: 'disclosed', kind });
  }
}

/** The original for taking along is the exported one: the camera's own file may say where somebody lives. */
function fileOf(
  { photoDisplayKey, pictureDisplayKey, files }: OpenDisclosure,
  kind: string,
): { key: string; mime: string; name: string } | undefined {
  const webp = { mime: 'image/webp', name: `${kind}.webp` };
  if (kind === 'photo') return { key: photoDisplayKey, ...webp };
  if (kind === 'picture') return { key: pictureDisplayKey, ...webp };
  const original = files.find(({ name }) => name.endsWith('-original.jpg'));
  return kind === 'original' && original
    ? { key: original.storageKey, mime: original.mime, name: 'original.jpg' }
    : undefined;
}
