/** HTTP to a KServe v2 server: bearer token, time limits, a bounded answer, a few tries where the server is only busy. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { DiffusionError } from '../diffusion-error.ts';
import type { Message } from './kserve-message.ts';

export interface KserveOptions {
  /** the server, without `/v2`: `https://models.example.org:8000` */
  readonly url: string;
  /** the model's name at the server */
  readonly model: string;
  /** left out: the server's own choice */
  readonly version?: string;
  /** sent as `Authorization: Bearer …` */
  readonly token?: string;
  /** for one request, its queue at the server included */
  readonly timeoutMs?: number;
  /** of an answer: more is refused */
  readonly maxBytes?: number;
}

export interface KserveClient extends AsyncDisposable {
  /** how errors name the model */
  readonly at: string;
  /** @throws DiffusionError `model.missing`, `model.invalid`, `model.unreachable` */
  get(path: string): Promise<Message>;
  post(path: string, message: Message): Promise<Message>;
}

const defaultTimeoutMs = 300_000;
/** A 4096² picture in float32 takes 200 MB. */
const defaultMaxBytes = 1024 ** 3;
const tries = 3;
const pauseMs = 250;
const busy = new Set([429, 502, 503, 504]);

export function kserveClient({
  url,
  model,
  version,
  token,
  timeoutMs = defaultTimeoutMs,
  maxBytes = defaultMaxBytes,
}: KserveOptions): KserveClient {
  const base = `${url.replace(/\/+$/, '')}/v2/models/${encodeURIComponent(model)}`;
  const at = version === undefined ? base : `${base}/versions/${encodeURIComponent(version)}`;
  const agent = new Agent({
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: maxBytes,
    connect: { timeout: 10_000 },
  });
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };

  const once = async (method: 'GET' | 'POST', path: string, message?: Message): Promise<Answer> => {
    const answer = await request(`${at}${path}`, {
      method,
      dispatcher: agent,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { ...authorization, ...message?.headers },
      body: message?.body,
    });
    const body = new Uint8Array(await answer.body.arrayBuffer());
    const headers = Object.entries(answer.headers).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]);
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(headers) as Record<string, string>,
      body,
    };
  };
  const send = async (method: 'GET' | 'POST', path: string, message?: Message): Promise<Message> => {
    for (let attempt = 1; ; attempt++) {
      // A network is a pure function: asking twice changes nothing.
      const answer = await once(method, path, message).catch((cause: unknown) => {
        throw unreachable(at, explain(cause, timeoutMs), cause);
      });
      if (answer.status === 200) return answer;
      if (!busy.has(answer.status) || attempt === tries) throw refusal(at, answer);
      await sleep(pauseMs * 2 ** (attempt - 1));
    }
  };
  return {
    at,
    get: (path) => send('GET', path),
    post: (path, message) => send('POST', path, message),
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

interface Answer extends Message {
  readonly status: number;
}

function refusal(file: string, { status, body }: Answer): DiffusionError {
  const detail = `HTTP ${status}${serverWords(body)}`;
  if (status === 404) return new DiffusionError('model.missing', { file, detail });
  if (status === 401 || status === 403)
    return new DiffusionError('model.unreachable', { file, detail, remedy: 'check the access token' });
  if (status >= 500 || status === 429 || status === 408) return unreachable(file, detail);
  return new DiffusionError('model.invalid', { file, detail });
}

/** The protocol's error object, else nothing: a proxy's page helps nobody. */
function serverWords(body: Uint8Array): string {
  try {
    const { error } = JSON.parse(Buffer.from(body.subarray(0, 10_000)).toString('utf8')) as {
      error?: unknown;
    };
    return typeof error === 'string' ? `: ${error.slice(0, 500)}` : '';
  } catch {
    return '';
  }
}

function explain(cause: unknown, timeoutMs: number): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === 'TimeoutError') return `no answer within ${timeoutMs} ms`;
  return cause.message || cause.name;
}

function unreachable(file: string, detail: string, cause?: unknown): DiffusionError {
  return new DiffusionError('model.unreachable', { file, detail, cause });
}
