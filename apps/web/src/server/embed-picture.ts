import { Readable } from 'node:stream';
import { findEmbedPicture } from '@escena/api/open-embed';
import { errorResponse } from './error-response.ts';
import { getServices } from './get-services.ts';

/** Withdrawing must be seen soon, also by caches on the way. */
const cacheControl = 'private, max-age=60';

/** A picture of a page in a shop, while it is published. No session, no cookie. */
export async function embedPicture(token: string, pictureId?: string): Promise<Response> {
  try {
    const { db, storage } = getServices();
    const key = await findEmbedPicture(db, { token, pictureId });
    const headers = new Headers({ 'Content-Type': 'image/webp', 'Cache-Control': cacheControl });
    headers.set('X-Robots-Tag', 'noindex');
    return new Response(Readable.toWeb(await storage.get(key)) as ReadableStream<Uint8Array>, { headers });
  } catch (error) {
    return errorResponse(error, { path: 'embed', pictureId });
  }
}
