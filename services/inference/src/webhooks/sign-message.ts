import { createHmac } from 'node:crypto';

export interface Message {
  /** the event's; the same in every attempt */
  readonly id: string;
  /** seconds since 1970, of this attempt */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers of a webhook (Standard Webhooks 1.0): one signature by each secret, so that a receiver which still knows the
 * one of before lets the message through.
 * @param secrets `whsec_…`, base64
 */
export function signMessage(
  { id, timestamp, body }: Message,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
