/**
 * What a webhook's receiver does first (Standard Webhooks, standardwebhooks.com): the sender holds the secret, and the
 * message is not an old one sent again. Web Crypto only, so that it runs in Node, Deno, Bun and on the edge.
 */

/** Seconds that clocks may differ. */
const toleranceSeconds = 300;

export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
}

export interface WebhookMessage {
  /** the body as it came, not parsed and written again */
  readonly body: string;
  /** of the request; names in any case */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** `whsec_…`, as it was shown when the endpoint was made */
  readonly secret: string;
  /** default: the clock */
  readonly now?: Date;
}

/**
 * The parsed body of a genuine message. The same id may come more than once: whoever acts on it remembers the ids.
 * @throws WebhookVerificationError for anything else
 */
export async function verifyWebhook({
  body,
  headers,
  secret,
  now = new Date(),
}: WebhookMessage): Promise<unknown> {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = headerOf(headers, 'webhook-signature').split(' ');
  const age = now.getTime() / 1000 - Number(timestamp);
  if (!/^\d+$/.test(timestamp) || Math.abs(age) > toleranceSeconds)
    throw new WebhookVerificationError('the timestamp is too far from now');
  const key = await crypto.subtle.importKey(
    'raw',
    bytesOf(secret.replace(/^whsec_/, '')),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  for (const signature of signatures) {
    const [version, value = ''] = signature.split(',');
    // `verify` compares in constant time.
    if (version === 'v1' && (await crypto.subtle.verify('HMAC', key, bytesOf(value), signed)))
      return JSON.parse(body);
  }
  throw new WebhookVerificationError('no signature matches');
}

function headerOf(headers: WebhookMessage['headers'], name: string): string {
  const found = headers instanceof Headers ? headers.get(name) : inRecord(headers, name);
  if (!found) throw new WebhookVerificationError(`there is no ${name}`);
  return found;
}

function inRecord(headers: Exclude<WebhookMessage['headers'], Headers>, name: string): string | undefined {
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return typeof entry?.[1] === 'string' ? entry[1] : entry?.[1]?.[0];
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new WebhookVerificationError('not base64', { cause });
  }
}
