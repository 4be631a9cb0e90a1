import { toAppError } from '@escena/core/app-error';
import type { ClaimedDelivery } from '@escena/db/webhooks/claim-deliveries';
import type { DeliveryOutcome } from '@escena/db/webhooks/settle-delivery';
import { fetchRemote } from '@escena/remote/fetch-remote';
import type { RemotePolicy } from '@escena/remote/remote-policy';
import { nextAttempt } from './next-attempt.ts';
import { signMessage } from './sign-message.ts';

export interface SendOptions {
  readonly policy: RemotePolicy;
  readonly signal: AbortSignal;
  /** for connection and answer together; default 15 s */
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 15_000;
/** An answer's body says nothing that counts. */
const mostAnswerBytes = 64_000;
/** An endpoint that took nothing for so long is let alone. */
const patienceMs = 3 * 24 * 3_600_000;

/** One attempt. Only 2xx is taken: a redirect would send what is signed for one address to another. */
export async function sendDelivery(
  delivery: ClaimedDelivery,
  { policy, signal, timeoutMs = defaultTimeoutMs }: SendOptions,
): Promise<DeliveryOutcome> {
  const { eventId: id, type, data, eventCreatedAt, url, secret, previousSecret } = delivery;
  const body = JSON.stringify({ type, timestamp: eventCreatedAt.toISOString(), data });
  const timestamp = Math.floor(Date.now() / 1000);
  const secrets = previousSecret === null ? [secret] : [secret, previousSecret];
  const headers = { 'content-type': 'application/json', ...signMessage({ id, timestamp, body }, secrets) };
  const limits = { connectMs: timeoutMs, headersMs: timeoutMs, totalMs: timeoutMs };
  try {
    const answer = await fetchRemote(url, {
      method: 'POST',
      headers,
      body: Buffer.from(body),
      policy,
      limits,
      maxBytes: mostAnswerBytes,
      signal,
    });
    answer.discard();
    const { status } = answer;
    if (status >= 200 && status <= 299) return { result: 'taken', status };
    return refused(delivery, status, `it answered ${status}`);
  } catch (thrown) {
    signal.throwIfAborted();
    const { code, detail } = toAppError(thrown);
    return refused(delivery, null, detail ? `${code}: ${detail}` : code);
  }
}

/** Longer words of a network's are cut. */
const mostLetters = 300;

function refused(
  { attempts, failingSince }: ClaimedDelivery,
  status: number | null,
  error: string,
  now = new Date(),
): DeliveryOutcome {
  const words = { status, error: error.slice(0, mostLetters) };
  // 410 Gone is how a receiver says that it wants no more (Standard Webhooks, "Operational considerations").
  if (status === 410) return { result: 'refused', ...words, retryAt: null, disable: 'gone' };
  const retryAt = nextAttempt(attempts, now);
  const dead =
    retryAt === null && failingSince !== null && now.getTime() - failingSince.getTime() > patienceMs;
  return { result: 'refused', ...words, retryAt, disable: dead ? 'failing' : null };
}
