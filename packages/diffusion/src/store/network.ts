/** One HTTP request for a part of a file, by way of redirects and a proxy; the only place here that touches undici. */
import { type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
import { DownloadFailure } from './download-failure.ts';
import { receivedChunks } from './received-chunks.ts';

export interface Proxy {
  /** for https, `HTTPS_PROXY` of most tools: `http://user:password@host:port` */
  readonly https?: string;
  readonly http?: string;
  /** hosts that are reached directly, `NO_PROXY` of most tools: comma-separated */
  readonly none?: string;
}

export interface Network extends AsyncDisposable {
  get(url: string, options: GetOptions): Promise<Answer>;
}

interface GetOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  /** names in lower case; those of the last hop, and `x-linked-etag` of any */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
  /** lets go of a body that nobody reads */
  discard(): void;
}

export interface NetworkOptions {
  readonly proxy?: Proxy;
  /** sent to this origin only: to no mirror, and to no host that it redirects to */
  readonly token?: { readonly bearer: string; readonly origin: string };
}

/** Hugging Face takes two hops to its file store; more is a loop. */
const maxRedirects = 8;
/** the hash that Hugging Face states on the first hop, before it sends us to its file store */
const statedHash = 'x-linked-etag';

export function openNetwork({ proxy = {}, token }: NetworkOptions = {}): Network {
  // Empty strings, not undefined: left out, undici would read the process's environment behind our back.
  const agent = new EnvHttpProxyAgent({
    httpProxy: proxy.http ?? '',
    httpsProxy: proxy.https ?? '',
    noProxy: proxy.none ?? '',
    // Stalls are watched by the reader, who knows what slow means.
    bodyTimeout: 0,
    headersTimeout: 0,
    connect: { timeout: 20_000 },
  });
  return {
    get: (url, options) => follow(agent, url, token, options),
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

async function follow(
  dispatcher: Dispatcher,
  start: string,
  token: NetworkOptions['token'],
  { headers, signal }: GetOptions,
): Promise<Answer> {
  let url = new URL(start);
  let stated: string | undefined;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const answer = await request(url, {
      dispatcher,
      signal,
      headers: {
        // A compressed body has other lengths and ranges than the file.
        'accept-encoding': 'identity',
        'user-agent': 'escena',
        ...headers,
        ...(token?.origin === url.origin ? { authorization: `Bearer ${token.bearer}` } : {}),
      },
    });
    const flat = flatten(answer.headers);
    stated = flat[statedHash] ?? stated;
    const discard = (): void => {
      // undici reports our own letting go as an error.
      answer.body.on('error', () => undefined).destroy();
    };
    const { location } = flat;
    if (answer.statusCode < 300 || answer.statusCode >= 400 || answer.statusCode === 304 || !location)
      return {
        status: answer.statusCode,
        headers: stated ? { ...flat, [statedHash]: stated } : flat,
        body: receivedChunks(answer.body),
        discard,
      };
    discard();
    url = redirected(url, location);
  }
  throw new DownloadFailure('elsewhere', 'odd_answer', `more than ${maxRedirects} redirects`);
}

function redirected(from: URL, location: string): URL {
  let to: URL;
  try {
    to = new URL(location, from);
  } catch (cause) {
    const words = `redirected to ${location}, which is no address`;
    throw new DownloadFailure('elsewhere', 'odd_answer', words, { cause });
  }
  const safe = to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
  if (!safe)
    throw new DownloadFailure(
      'elsewhere',
      'odd_answer',
      `redirected from ${from.protocol} to ${to.protocol}`,
    );
  return to;
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? (value[0] ?? '') : value]],
    ),
  );
}
