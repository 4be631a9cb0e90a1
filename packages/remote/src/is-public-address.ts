import { BlockList, isIP } from 'node:net';

/** IANA's special-purpose registry of IPv4, and what clouds answer machines on. */
const closedV4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Azure's host, which hands out credentials from a public-looking address.
  ['168.63.129.16', 32],
]);

/** All that is ever given out to the public of IPv6 … */
const globalV6 = blockList('ipv6', [['2000::', 3]]);
/** … less its special purposes: protocol assignments (Teredo, ORCHID …) and documentation. */
const closedV6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
]);

/**
 * Whether an IP address is one of the public internet: not this machine, its link, a private network, a multicast group
 * or anything reserved, also not by way of an IPv4 address inside an IPv6 one (mapped, compatible, NAT64, 6to4).
 *
 * @param address as a resolver gives it; anything else (a name, an address with a zone) is not public
 * @param allowed networks of one's own that count as public
 */
export function isPublicAddress(address: string, allowed = new BlockList()): boolean {
  const family = isIP(address);
  if (family === 0 || address.includes('%')) return false;
  if (allowed.check(address, family === 4 ? 'ipv4' : 'ipv6')) return true;
  if (family === 4) return !closedV4.check(address, 'ipv4');
  const inner = embeddedV4(groupsOf(address));
  if (inner !== undefined) return isPublicAddress(inner, allowed);
  return globalV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6');
}

/** The IPv4 address that a router would unwrap; undefined for a plain IPv6 one. */
function embeddedV4(groups: readonly number[]): string | undefined {
  const startsWith = (...prefix: number[]) => prefix.every((group, k) => groups[k] === group);
  const dotted = (at: number) => {
    const [high = 0, low = 0] = groups.slice(at);
    return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
  };
  // 6to4 (RFC 3056) carries it after the prefix …
  if (startsWith(0x2002)) return dotted(1);
  // … NAT64 (RFC 6052), mapped and compatible (RFC 4291) at the end.
  if (startsWith(0x64, 0xff9b, 0, 0, 0, 0)) return dotted(6);
  if (startsWith(0, 0, 0, 0, 0, 0xffff) || startsWith(0, 0, 0, 0, 0xffff, 0)) return dotted(6);
  if (startsWith(0, 0, 0, 0, 0, 0)) return dotted(6);
  return undefined;
}

/** The eight groups of a valid IPv6 address. */
function groupsOf(address: string): number[] {
  // The URL parser turns a dotted end into two groups.
  const compressed = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = compressed.split('::');
  const numbers = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const left = numbers(head);
  if (tail === undefined) return left;
  const right = numbers(tail);
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => 0);
  return [...left, ...zeros, ...right];
}

function blockList(family: 'ipv4' | 'ipv6', networks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}
