/**
 * Whether a request that changes something was made by our own page. Browsers send `Origin` with every POST and
 * `Sec-Fetch-Site` on secure or local pages; a request with neither is no browser's (a script with its own session).
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (origin === null) return true;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
