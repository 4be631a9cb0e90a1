/**
 * HTTP to addresses that a stranger typed. The name is resolved here, once for each hop; the socket is opened to the very
 * addresses that were checked. Node's own `fetch` cannot promise that: it resolves again when it connects.
 */
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { isPublicAddress } from './is-public-address.ts';
import { readCapped } from './read-capped.ts';
import { checkRemoteUrl, type RemoteAddress, type RemotePolicy } from './remote-policy.ts';

/** Milliseconds. */
export interface RemoteLimits {
  /** until the connection stands, TLS included, for each hop */
  readonly connectMs: number;
  /** until the answer's headers are there, for each hop */
  readonly headersMs: number;
  /** until the last byte of the body, all redirects included */
  readonly totalMs: number;
}

export interface RemoteOptions {
  readonly policy: RemotePolicy;
  /** of the body, unpacked */
  readonly maxBytes: number;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** default 3 for GET; a POST is never sent on: its redirect is the answer */
  readonly maxRedirects?: number;
  readonly limits?: Partial<RemoteLimits>;
  readonly signal?: AbortSignal;
}

export interface RemoteResponse extends AsyncDisposable {
  /** where the redirects led */
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Once. @throws AppError `remote.too_large`, `remote.timeout`, `remote.unreachable`, `job.cancelled` */
  readonly body: AsyncIterable<Uint8Array>;
  /** The whole body in memory. @throws as `body` */
  read(): Promise<Buffer>;
  /** lets go of the connection; whoever does not read the body must */
  discard(): void;
}

const defaults: RemoteLimits = { connectMs: 5_000, headersMs: 10_000, totalMs: 60_000 };
const redirects = new Set([301, 302, 303, 307, 308]);
const maxHeaderBytes = 16_384;

/**
 * Fetches `address`. Any status is an answer, also 404 and 500.
 * @throws AppError `remote.url`, `remote.forbidden` (it leads into a private network), `remote.redirects`,
 *   `remote.unreachable`, `remote.timeout`, `remote.too_large`, `job.cancelled`
 */
export async function fetchRemote(address: string, options: RemoteOptions): Promise<RemoteResponse> {
  const { policy, method = 'GET', maxRedirects = 3, signal } = options;
  throwIfAborted(signal);
  const limits = { ...defaults, ...options.limits };
  const stop = new AbortController();
  const onAbort = () => stop.abort(new AppError('job.cancelled', { cause: signal?.reason }));
  signal?.addEventListener('abort', onAbort, { once: true });
  const total = setTimeout(() => stop.abort(timedOut('total')), limits.totalMs);
  const release = () => {
    clearTimeout(total);
    signal?.removeEventListener('abort', onAbort);
  };
  try {
    let url = checkRemoteUrl(address, policy);
    let headers = options.headers ?? {};
    for (let hop = 0; ; hop++) {
      const addresses = await resolvePublic(url, policy, stop.signal);
      const response = await send(url, { ...options, method, headers, addresses, limits, stop });
      const { statusCode: status = 0 } = response;
      const { location } = response.headers;
      if (method === 'POST' || !redirects.has(status) || location === undefined)
        return answer({ url, response, stop, release, maxBytes: options.maxBytes });
      response.destroy();
      if (hop >= maxRedirects) throw new AppError('remote.redirects', { data: { maxRedirects } });
      const next = checkRemoteUrl(resolveLocation(location, url), policy);
      if (url.protocol === 'https:' && next.protocol === 'http:')
        throw new AppError('remote.url', { detail: 'a redirect from https to http' });
      // What was meant for one site is not told to another.
      if (next.origin !== url.origin) headers = {};
      url = next;
    }
  } catch (error) {
    release();
    throw stop.signal.aborted ? stop.signal.reason : toRemoteError(error);
  }
}

/** @throws AppError `remote.forbidden` when any address of the name is not public */
async function resolvePublic(
  url: URL,
  { allowed, resolve }: RemotePolicy,
  signal: AbortSignal,
): Promise<readonly RemoteAddress[]> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(hostname);
  const addresses =
    family === 0 ? await unlessAborted(resolve(hostname), signal) : [{ address: hostname, family }];
  if (addresses.length === 0) throw new AppError('remote.unreachable', { detail: 'the name has no address' });
  if (!addresses.every(({ address }) => isPublicAddress(address, allowed)))
    throw new AppError('remote.forbidden', { data: { host: hostname } });
  return addresses;
}

interface SendOptions extends RemoteOptions {
  readonly addresses: readonly RemoteAddress[];
  readonly limits: RemoteLimits;
  readonly stop: AbortController;
}

/** One request to one of the checked addresses; resolves with the headers. */
function send(url: URL, options: SendOptions): Promise<IncomingMessage> {
  const { method, headers, body, addresses, limits, stop } = options;
  return new Promise((resolve, reject) => {
    const connecting = setTimeout(() => stop.abort(timedOut('connect')), limits.connectMs);
    const waiting = setTimeout(() => stop.abort(timedOut('headers')), limits.headersMs);
    const settle = () => {
      clearTimeout(connecting);
      clearTimeout(waiting);
    };
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      headers: {
        'user-agent': 'Escena',
        accept: '*/*',
        ...headers,
        'accept-encoding': 'identity',
        ...(body && { 'content-length': String(body.byteLength) }),
      },
      // A connection of its own: a pool would give back sockets that were opened under another name.
      agent: false,
      maxHeaderSize: maxHeaderBytes,
      signal: stop.signal,
      lookup: (_hostname, { all }, done) => {
        const [first] = addresses;
        if (all) done(null, [...addresses]);
        else done(null, first?.address ?? '', first?.family);
      },
    });
    request.once('socket', (socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(connecting)),
    );
    request.once('response', (response) => {
      settle();
      // The reader hears of it; without one it must not end the process.
      response.on('error', () => {});
      resolve(response);
    });
    request.once('error', (error) => {
      settle();
      reject(error);
    });
    request.end(body);
  });
}

interface AnswerParts {
  readonly url: URL;
  readonly response: IncomingMessage;
  readonly stop: AbortController;
  readonly release: () => void;
  readonly maxBytes: number;
}

function answer({ url, response, stop, release, maxBytes }: AnswerParts): RemoteResponse {
  const discard = () => {
    release();
    response.destroy();
  };
  async function* body(): AsyncGenerator<Uint8Array, void, void> {
    try {
      yield* readCapped(response, maxBytes);
    } catch (error) {
      throw stop.signal.aborted ? stop.signal.reason : toRemoteError(error);
    } finally {
      discard();
    }
  }
  const chunks = body();
  return {
    url,
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: chunks,
    async read() {
      const all: Uint8Array[] = [];
      for await (const chunk of chunks) all.push(chunk);
      return Buffer.concat(all);
    },
    discard,
    [Symbol.asyncDispose]: async () => discard(),
  };
}

function resolveLocation(location: string, from: URL): string {
  if (!URL.canParse(location, from.href))
    throw new AppError('remote.url', { detail: 'a redirect to no URL' });
  return new URL(location, from).href;
}

function timedOut(phase: string): AppError {
  return new AppError('remote.timeout', { data: { phase } });
}

/** What Node says when the other side does not answer as it should. */
function toRemoteError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new AppError('remote.unreachable', { detail, cause: error });
}

/** A name's resolution cannot be called off, but need not be waited for. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
