import { EscenaError } from './escena-error.ts';

export interface ClientOptions {
  /** `esc_live_…`, from Settings → API */
  readonly apiKey: string;
  /** where Escena is, as `https://escena.example.com` */
  readonly baseUrl: string;
  /** how often a request is sent at most, default 5 */
  readonly attempts?: number;
  /** of one attempt, default 60 s */
  readonly timeoutMs?: number;
  /** default: the one of the platform */
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** for a `POST`: yours, when the request may be sent again by another process; one is made otherwise */
  readonly idempotencyKey?: string;
}

interface Sent extends CallOptions {
  readonly method: string;
  /** below `/api/v1` */
  readonly path: string;
  /** sent as JSON, but a form as it is */
  readonly body?: unknown;
}

/** Too many requests, a proxy or a server that is restarting: these pass. */
const passing = new Set([429, 502, 503, 504]);
const firstWaitMs = 500;
const longestWaitMs = 60_000;

/**
 * One request, sent again while what failed may pass: as long after as `Retry-After` says. A `POST` carries an
 * Idempotency-Key, so being sent twice it happens once.
 * @throws EscenaError; what `fetch` throws when the server cannot be reached
 */
export async function sendRequest(options: ClientOptions, sent: Sent): Promise<unknown> {
  const { apiKey, baseUrl, attempts = 5, timeoutMs = 60_000 } = options;
  const send = options.fetch ?? fetch;
  const { method, path, body, signal } = sent;
  const headers: Record<string, string> = { authorization: `Bearer ${apiKey}`, accept: 'application/json' };
  const form = body instanceof FormData ? body : undefined;
  if (body !== undefined && !form) headers['content-type'] = 'application/json';
  if (method === 'POST') headers['idempotency-key'] = sent.idempotencyKey ?? crypto.randomUUID();
  const url = new URL(`/api/v1${path}`, baseUrl);
  for (let attempt = 1; ; attempt++) {
    const last = attempt >= attempts;
    const timeout = AbortSignal.timeout(timeoutMs);
    let response: Response;
    try {
      response = await send(url, {
        method,
        headers,
        body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      const text = await response.text();
      if (response.ok) return JSON.parse(text);
      const error = EscenaError.fromAnswer(response.status, text);
      if (last || !(passing.has(error.status) || error.code === 'idempotency.in_progress')) throw error;
    } catch (thrown) {
      if (thrown instanceof EscenaError || signal?.aborted || last) throw thrown;
      await wait(backoffMs(attempt), signal);
      continue;
    }
    await wait(retryAfterMs(response.headers) ?? backoffMs(attempt), signal);
  }
}

/** Doubles, with a random half: those who were refused together do not come back together. */
function backoffMs(attempt: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}

function retryAfterMs(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(longestWaitMs, seconds * 1000) : undefined;
}

/** @throws the signal's reason, as soon as it is raised */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
}
