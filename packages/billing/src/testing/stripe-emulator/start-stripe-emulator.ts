/**
 * Stripe on this machine: the few requests that Escena makes, over HTTP, for the official SDK; a page where a test's browser
 * pays; and what happens at Stripe and at banks, by hand (`account`). It refuses parameters that Stripe does not publish,
 * honours idempotency keys, and can be told to fail.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { Account } from './account.ts';
import { payPage } from './pay-page.ts';
import { decodeForm } from './decode-form.ts';
import { parameters, type RequestName, unknownParameter } from './parameters.ts';
import { routes, StripeRefusal } from './routes.ts';

/** What the next requests meet instead of an answer. */
export type Failure = 'drop' | 429 | 500;

export interface StripeEmulator extends AsyncDisposable {
  readonly url: string;
  readonly account: Account;
  /** every request that was answered or refused: `POST /v1/customers` */
  readonly requests: readonly string[];
  /** the next requests fail like this, in turn */
  failNext(...failures: Failure[]): void;
}

export async function startStripeEmulator({
  secretKey,
  port = 0,
  onPaid,
}: {
  readonly secretKey: string;
  readonly port?: number;
  /** after a browser paid: tests deliver the events here */
  readonly onPaid?: () => Promise<void>;
}): Promise<StripeEmulator> {
  let url = '';
  const account = new Account(() => url);
  const requests: string[] = [];
  const failures: Failure[] = [];
  const answers = new Map<string, { body: string; answer: Answer }>();

  const answerApi = async (request: IncomingMessage, path: string, query: string): Promise<Answer> => {
    if (request.headers.authorization !== `Bearer ${secretKey}`)
      return refusal(new StripeRefusal(401, 'api_key_invalid', 'Invalid API Key provided'));
    const body = request.method === 'POST' ? await readText(request) : query;
    const key = request.headers['idempotency-key'];
    const known = typeof key === 'string' && request.method === 'POST' ? answers.get(key) : undefined;
    if (known && known.body !== body)
      return refusal(
        new StripeRefusal(400, 'idempotency_key_in_use', 'Keys can only be used with the same parameters'),
      );
    const answer = known?.answer ?? perform(account, `${request.method} ${path}`, body, url);
    if (typeof key === 'string') answers.set(key, { body, answer });
    return answer;
  };

  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => send(response, refusal(error)));
  });
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', url);
    if (!pathname.startsWith('/v1/')) {
      await payPage(account, { request, response, pathname, onPaid });
      return;
    }
    requests.push(`${request.method} ${pathname}`);
    const failure = failures.shift();
    if (failure === 'drop') return void request.socket.destroy();
    if (failure !== undefined)
      return send(response, refusal(new StripeRefusal(failure, 'api_error', 'told to fail')));
    send(response, await answerApi(request, pathname, search.slice(1)));
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    account,
    requests,
    failNext: (...next) => void failures.push(...next),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

function perform(account: Account, request: string, encoded: string, baseUrl: string): Answer {
  const [name, id] = nameOf(request);
  if (!name) return refusal(new StripeRefusal(404, 'url_invalid', `Unrecognized request URL (${request})`));
  try {
    const form = decodeForm(encoded);
    const unknown = unknownParameter(form, parameters[name]);
    if (unknown !== undefined)
      throw new StripeRefusal(400, 'parameter_unknown', `Received unknown parameter: ${unknown}`, unknown);
    return { status: 200, body: routes[name]({ account, form, id, baseUrl }) };
  } catch (error) {
    return refusal(error);
  }
}

/** The request's name in `parameters`, and the id in its path. */
function nameOf(request: string): [name: RequestName | undefined, id: string] {
  if (Object.hasOwn(parameters, request)) return [request as RequestName, ''];
  const at = request.lastIndexOf('/');
  const name = `${request.slice(0, at)}/:id`;
  return Object.hasOwn(parameters, name) ? [name as RequestName, request.slice(at + 1)] : [undefined, ''];
}

function refusal(error: unknown): Answer {
  const { status, code, message, param } =
    error instanceof StripeRefusal ? error : new StripeRefusal(500, 'api_error', String(error));
  const type = status === 500 ? 'api_error' : status === 429 ? 'rate_limit_error' : 'invalid_request_error';
  return { status, body: { error: { type, code, message, param } } };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': `req_${Date.now()}` });
  response.end(JSON.stringify(body));
}
