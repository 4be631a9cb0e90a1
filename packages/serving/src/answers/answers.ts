/** The answers that ads get. None is ever kept, none sets a cookie, all may be used on anybody's page. */

const open = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-escena-counted, x-escena-reason, x-escena-impression',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const never = { ...open, 'cache-control': 'no-store' };

/** Whether it was counted, by this request or before; and why not. `unknown`: the answer did not wait for the database. */
export interface Said {
  readonly counted: 'now' | 'before' | 'no' | 'unknown';
  readonly reason?: string | undefined;
  readonly impression?: string | undefined;
}

const headersOf = ({ counted, reason, impression }: Said) => ({
  'x-escena-counted': counted,
  ...(reason !== undefined && { 'x-escena-reason': reason }),
  ...(impression !== undefined && { 'x-escena-impression': impression }),
});

export const redirect = (location: string, said: Said): Response =>
  new Response(null, { status: 302, headers: { ...never, ...headersOf(said), location } });

export const json = (body: object, said: Said, status = 200): Response =>
  Response.json(body, { status, headers: { ...never, ...headersOf(said) } });

/** The smallest GIF there is: one pixel, seen through. */
const pixelBytes = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export const pixel = (said: Said): Response =>
  new Response(pixelBytes, { headers: { ...never, ...headersOf(said), 'content-type': 'image/gif' } });

export const noContent = (said: Said): Response =>
  new Response(null, { status: 204, headers: { ...never, ...headersOf(said) } });

export const missing = (): Response => new Response(null, { status: 404, headers: never });

/** What never changes at its address. */
export const immutable = (bytes: Uint8Array<ArrayBuffer>, mime: string): Response =>
  new Response(bytes, {
    headers: { ...open, 'cache-control': 'public, max-age=31536000, immutable', 'content-type': mime },
  });

export const script = (source: string): Response =>
  new Response(source, {
    headers: {
      ...open,
      'cache-control': 'public, max-age=3600',
      'content-type': 'text/javascript; charset=utf-8',
    },
  });

/** Before a page of another origin may send what is not plain. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: { ...open, 'access-control-allow-methods': 'GET, POST', 'access-control-max-age': '86400' },
  });
