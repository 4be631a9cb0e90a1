/** The public API over HTTP on a world of the tests, with every answer checked against the served document. */
import type { Permission } from '@escena/core/permissions';
import { createApiKey } from '@escena/db/api-keys/create-api-key';
import { createRemotePolicy } from '@escena/remote/remote-policy';
import { createToken } from '../keys/api-key-token.ts';
import { createLinks } from '../links/create-links.ts';
import { handleRest, type RestServices } from '../rest/handle-rest.ts';
import { matchRoute } from '../rest/match-route.ts';
import { createAnswerCheck } from './check-answer.ts';
import type { createWorld } from './create-world.ts';
import { serveFetch } from './serve-fetch.ts';

export type World = Awaited<ReturnType<typeof createWorld>>;

export interface Sent {
  readonly token?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests reach into answers that the document describes
  readonly body: any;
}

/** Generous: tests of the limits bring their own. */
const roomy = { keyPerMinute: 100_000, workspacePerMinute: 100_000 };

export async function serveRest(world: World, options: Partial<RestServices> = {}) {
  const reports: string[] = [];
  let services: RestServices | undefined;
  const server = await serveFetch((request) => {
    if (!services) throw new Error('not yet');
    return handleRest(services, { request, ip: '192.0.2.9' });
  });
  const publicUrl = server.url;
  const { db, queue, storage, changes, mostUnfinishedJobs } = world;
  services = {
    ...world.site,
    db,
    queue,
    storage,
    changes,
    mostUnfinishedJobs,
    shop: null,
    // The tests' own servers are on this machine.
    remote: createRemotePolicy({
      ESCENA_REMOTE_NETWORKS: [{ address: '127.0.0.1', bits: 32, family: 'ipv4' }],
      ESCENA_REMOTE_PORTS: Array.from({ length: 65_535 }, (_, k) => k + 1),
    }),
    publicUrl,
    links: createLinks({ publicUrl, secret: 's'.repeat(32) }),
    limits: roomy,
    report: (error) => void reports.push(error.code),
    ...options,
  };
  const check = createAnswerCheck(publicUrl);

  async function makeKey(
    { workspaceId, userId }: { workspaceId: string; userId: string },
    scopes: readonly Permission[] = ['read', 'edit'],
  ): Promise<{ token: string; id: string }> {
    const { token, ...kept } = createToken();
    const asked = { workspaceId, createdById: userId, name: 'Shop', scopes, expiresAt: null, ...kept };
    const { id } = await createApiKey(db, asked);
    return { token, id };
  }

  /** @param path below `/api/v1` */
  async function send(method: string, path: string, { token, body, headers }: Sent = {}): Promise<Answered> {
    const form = body instanceof FormData;
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && !form && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
    });
    const answered = { status: response.status, headers: response.headers, body: await response.json() };
    check(routeOf(method, path), answered);
    return answered;
  }

  return {
    url: server.url,
    services,
    reports,
    makeKey,
    send,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function routeOf(method: string, path: string) {
  try {
    return matchRoute(method, path.split('?')[0] ?? '').route;
  } catch {
    return undefined;
  }
}
