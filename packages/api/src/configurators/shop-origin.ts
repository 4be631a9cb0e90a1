import { z } from 'zod';

/** A shop has a few addresses: its own, its preview's, its countries'. */
const mostOrigins = 20;

/** A name or an IPv4 address in letters that no header has a meaning for: no `*`. */
const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/** The origin of a page's address as people paste it; undefined for anything that is no web address. */
export function originOf(address: string): string | undefined {
  const text = address.trim();
  const full = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return undefined;
  const { protocol, origin, hostname, username } = new URL(full);
  return /^https?:$/.test(protocol) && hostName.test(hostname) && username === '' ? origin : undefined;
}

/** `https://shop.example`: scheme, host and port, as a browser says it. */
export const shopOrigin = z
  .string()
  .max(300)
  .refine((text) => originOf(text) === text, 'an origin as browsers say it: https://shop.example');

export const shopOrigins = z
  .array(shopOrigin)
  .max(mostOrigins)
  .transform((origins) => [...new Set(origins)]);
