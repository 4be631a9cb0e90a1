import { isIP } from 'node:net';

/**
 * Where a request came from: the last address in `X-Forwarded-For` that nobody outside could write. Our own server
 * writes the last one (`recordPeers`), each trusted proxy in front of it the one before; what stands further left is
 * whatever the client claimed.
 * @param proxies how many proxies of one's own stand in front
 */
export function clientIp(headers: Headers, proxies: number): string | null {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const hop = (hops.at(-1 - proxies) ?? hops[0] ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(hop) === 0 ? null : hop;
}
