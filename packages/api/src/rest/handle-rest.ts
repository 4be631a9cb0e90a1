/**
 * `/api/v1`, from a Request to a Response, without a framework. In this order: an address that exists, a key, a limit, the
 * request's parts, the call. Every answer to a key says where its limits stand.
 */
import { randomUUID } from 'node:crypto';
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { maxUploadBytes } from '@escena/core/max-upload-bytes';
import { authenticate } from './authenticate.ts';
import { limitRate } from './limit-rate.ts';
import { matchRoute, type RouteMatch } from './match-route.ts';
import { openApi } from './open-api.ts';
import { readJson } from './read-json.ts';
import { errorOf, toErrorBody } from './rest-error.ts';
import type { RestServices } from './rest-services.ts';
import { runRoute, type RouteCall } from './run-route.ts';
import { serveFile, takeUpload } from './serve-links.ts';

export type { ApiLimits, RestServices } from './rest-services.ts';

export const restRoot = '/api/v1';

/** Visible ASCII, as header values are; longer is nobody's identifier. */
const idempotencyKeyForm = /^[\x21-\x7e]{1,255}$/;

export interface RestRequest {
  readonly request: Request;
  /** the address that the call came from, as far as it is known */
  readonly ip: string | null;
}

/** Answers one request. Never throws: what fails is logged through `report` and answered by its code. */
export async function handleRest(services: RestServices, asked: RestRequest): Promise<Response> {
  const { request } = asked;
  const requestId = randomUUID();
  const headers = new Headers({ 'Request-Id': requestId, 'Cache-Control': 'no-store' });
  try {
    return await answer(services, asked, headers);
  } catch (thrown) {
    const error = errorOf(thrown);
    await drain(request);
    services.report(error, { path: new URL(request.url).pathname, requestId });
    addErrorHeaders(headers, error);
    return Response.json(toErrorBody(error, request.headers, requestId), {
      status: error.entry.status,
      headers,
    });
  }
}

async function answer(services: RestServices, asked: RestRequest, headers: Headers): Promise<Response> {
  const { request, ip } = asked;
  const url = new URL(request.url);
  const path = url.pathname.slice(restRoot.length);
  const open = await answerOpen(services, request, path);
  if (open) {
    for (const [name, value] of headers) if (!open.headers.has(name)) open.headers.set(name, value);
    return open;
  }
  const match = matchRoute(request.method, path);
  const caller = await authenticate(services, request.headers);
  const rate = await limitRate(services, caller);
  for (const [name, value] of Object.entries(rate.headers)) headers.set(name, value);
  if (!rate.allowed) throw new AppError('api.rate_limited');
  const { status, body, replayed } = await runRoute(services, {
    ...(await readCall(services, request, match)),
    caller,
    ip,
  });
  if (replayed) headers.set('Idempotent-Replayed', 'true');
  // Whoever hung up hears nothing of it; what was done stays done.
  throwIfAborted(request.signal);
  return Response.json(body, { status, headers });
}

/** What needs no key: the document, and what links open. */
async function answerOpen(
  services: RestServices,
  request: Request,
  path: string,
): Promise<Response | undefined> {
  const [, folder, token = ''] = path.split('/');
  if (path === '/openapi.json' && request.method === 'GET')
    return Response.json(openApi({ publicUrl: services.publicUrl }), {
      headers: { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' },
    });
  if (folder === 'files' && request.method === 'GET') return serveFile(services, request, token);
  if (folder === 'uploads' && request.method === 'PUT') return takeUpload(services, request, token);
  return undefined;
}

type Read = Omit<RouteCall, 'caller' | 'ip'>;

async function readCall(
  services: RestServices,
  request: Request,
  { route, params }: RouteMatch,
): Promise<Read> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const idempotencyKey = request.method === 'POST' ? request.headers.get('idempotency-key') : null;
  if (idempotencyKey !== null && !idempotencyKeyForm.test(idempotencyKey))
    throw new AppError('input.invalid', { detail: 'Idempotency-Key: 1 to 255 visible ASCII characters' });
  const { receiver } = route;
  if (receiver) {
    const receive: RouteCall['receive'] = (by) => receiver.receive(request, { ...services, ...by, params });
    return { route, input: { params, query, body: undefined }, idempotencyKey, receive };
  }
  const body = request.method === 'POST' || request.method === 'PATCH' ? await readJson(request) : undefined;
  return { route, input: { params, query, body }, idempotencyKey };
}

function addErrorHeaders(headers: Headers, error: AppError): void {
  if (error.entry.status === 401) headers.set('WWW-Authenticate', 'Bearer realm="Escena"');
  if (error.code === 'api.method_not_allowed') headers.set('Allow', String(error.data?.allow));
  if (headers.has('Retry-After')) return;
  if (error.code === 'idempotency.in_progress') headers.set('Retry-After', '1');
  if (error.code === 'jobs.too_many') headers.set('Retry-After', '10');
  if (error.entry.status === 503) headers.set('Retry-After', '2');
}

/**
 * Reads a body that nobody read, without keeping it: a client that is cut off while it sends reports a broken connection
 * and never hears why.
 */
async function drain(request: Request): Promise<void> {
  if (!request.body || request.bodyUsed) return;
  let left = maxUploadBytes;
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      left -= chunk.byteLength;
      if (left < 0) return;
    }
  } catch {
    // They hung up themselves.
  }
}
