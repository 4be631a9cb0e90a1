/**
 * What a shop's server does first with an order: the workspace's key signed it (compact JWS, RFC 7515; Ed25519, RFC 8037),
 * for this shop, and not too long ago. Web Crypto only, so that it runs in Node, Deno, Bun and on the edge.
 */

/** Seconds that clocks may differ. */
const toleranceSeconds = 60;

export class OrderVerificationError extends Error {
  override readonly name = 'OrderVerificationError';
}

/** An answer of `<issuer>/jwks.json`. */
export interface OrderKeys {
  readonly keys: readonly {
    readonly kid?: string;
    readonly kty?: string;
    readonly crv?: string;
    readonly x?: string;
  }[];
}

export interface SignedOrder {
  /** of the message `escena:order` */
  readonly payload: string;
  /** of the configurator, as its page and `listConfigurators` say it; never taken from the order itself */
  readonly issuer: string;
  /** where the shop's page is: `https://shop.example` */
  readonly audience: string;
  /** default: fetched from the issuer; keep them for some minutes where many orders come */
  readonly keys?: OrderKeys;
  /** default: the clock */
  readonly now?: Date;
}

/** What a shopper chose. */
export interface Order {
  readonly iss: string;
  readonly aud: string;
  /** seconds since 1970 */
  readonly iat: number;
  readonly exp: number;
  readonly configurator: string;
  /** for `getDesign` and `renderDesign` */
  readonly design: string;
  readonly choices: {
    readonly parts: Readonly<Record<string, OrderedPaint>>;
    readonly texts: Readonly<Record<string, OrderedText>>;
    readonly pictures: Readonly<Record<string, OrderedPicture>>;
  };
  /** what the shopper uploaded, by place; `getDesign` has links to the files */
  readonly files: Readonly<Record<string, OrderedFile>>;
  /** the page with this design chosen */
  readonly preview: string;
}

export type OrderedPaint =
  | { readonly kind: 'original' }
  | { readonly kind: 'color'; readonly color: string }
  | { readonly kind: 'material'; readonly material: string };

export interface OrderedText {
  readonly text: string;
  readonly font: string;
  readonly color: string;
  readonly finish: { readonly kind: string };
}

/** A logo or photo of the shopper's own, in place of words. */
export interface OrderedPicture {
  readonly kind: 'logo' | 'photo';
  readonly upload: string;
  readonly finish: { readonly kind: string };
}

export interface OrderedFile {
  /** hex: what the file at the link must have */
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
}

/**
 * The contents of a genuine order. The same order may come more than once: a shopper may buy a thing twice.
 * @throws OrderVerificationError for anything else
 */
export async function verifyOrder({ payload, issuer, audience, ...more }: SignedOrder): Promise<Order> {
  const [head = '', body = '', signature = '', ...rest] = payload.split('.');
  const { alg, kid, typ } = jsonOf(head);
  if (rest.length > 0 || alg !== 'EdDSA' || typ !== 'order+jwt')
    throw new OrderVerificationError('not an order');
  const { keys } = more.keys ?? (await fetchKeys(issuer));
  const jwk = keys.find((key) => key.kid === kid && key.kty === 'OKP' && key.crv === 'Ed25519');
  if (!jwk) throw new OrderVerificationError('signed with a key that the issuer does not have');
  const key = await crypto.subtle.importKey(
    'jwk',
    { kty: jwk.kty, crv: jwk.crv, x: jwk.x },
    'Ed25519',
    false,
    ['verify'],
  );
  const signed = new TextEncoder().encode(`${head}.${body}`);
  if (!(await crypto.subtle.verify('Ed25519', key, bytesOf(signature), signed)))
    throw new OrderVerificationError('the signature does not match');
  const claims = jsonOf(body);
  const now = (more.now ?? new Date()).getTime() / 1000;
  if (claims['iss'] !== issuer) throw new OrderVerificationError('another issuer');
  if (claims['aud'] !== audience) throw new OrderVerificationError('for another shop');
  if (!(Number(claims['exp']) > now - toleranceSeconds)) throw new OrderVerificationError('too old');
  if (!(Number(claims['iat']) < now + toleranceSeconds)) throw new OrderVerificationError('from the future');
  return claims as unknown as Order;
}

async function fetchKeys(issuer: string): Promise<OrderKeys> {
  const response = await fetch(`${issuer}/jwks.json`);
  if (!response.ok) throw new OrderVerificationError(`the issuer's keys: ${response.status}`);
  return (await response.json()) as OrderKeys;
}

function jsonOf(part: string): Record<string, unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(part))) as Record<string, unknown>;
  } catch (cause) {
    throw new OrderVerificationError('not an order', { cause });
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  try {
    const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new OrderVerificationError('not base64url', { cause });
  }
}
