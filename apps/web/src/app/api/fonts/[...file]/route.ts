import { errorResponse } from '@/server/error-response.ts';
import { readShippedFont } from '@/server/read-shipped-font.ts';

interface RouteContext {
  readonly params: Promise<{ readonly file: readonly string[] }>;
}

const types: Readonly<Record<string, string>> = {
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  json: 'application/json',
};

/** `GET /api/fonts/<package>/<file>`: the product's own fonts, open to everybody as their licence is. Browsers set words with them. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const file = (await context.params).file.map(decodeURIComponent).join('/');
  try {
    const bytes = await readShippedFont(file);
    const headers = {
      'Content-Type': types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      // A day: another version of a package has the same address.
      'Cache-Control': 'public, max-age=86400',
    };
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    return errorResponse(error, { path: 'fonts', file });
  }
}
