/**
 * One call of a route by somebody: the same for HTTP and for agents. With an idempotency key the whole call is one
 * transaction that also keeps the answer, so it happens once whatever breaks: a process that is killed leaves neither.
 */
import { AppError } from '@escena/core/app-error';
import { permissionsOf } from '@escena/core/permissions';
import type { Db, Tx } from '@escena/db/create-db';
import { claimAnswer } from '@escena/db/idempotency/claim-answer';
import { keepAnswer } from '@escena/db/idempotency/keep-answer';
import { inTransaction } from '@escena/db/in-transaction';
import { createCaller } from '../app-router.ts';
import { auditDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import { enterWorkspace } from '../enter-workspace.ts';
import type { RestCaller } from './authenticate.ts';
import { fingerprint } from './fingerprint.ts';
import type { RestServices } from './rest-services.ts';
import type { RawInput, Received, Route, RouteAnswer, RouteTools } from './route.ts';

export interface RouteCall {
  readonly route: Route;
  readonly caller: RestCaller;
  readonly input: RawInput;
  readonly ip: string | null;
  /** what the caller calls this request, so that it happens once; null: it may happen again */
  readonly idempotencyKey: string | null;
  /** for a route with a receiver: reads the file */
  readonly receive?: (by: { workspaceId: string; userId: string }) => Promise<Received>;
}

export interface CallAnswer extends RouteAnswer {
  /** it was given before */
  readonly replayed: boolean;
}

/** @throws AppError, ZodError and TRPCError: whatever the route's procedures throw; `idempotency.*` */
export async function runRoute(services: RestServices, call: RouteCall): Promise<CallAnswer> {
  const { route, caller, idempotencyKey } = call;
  const received = call.receive && (await receiveFor(services, call, call.receive));
  const answer = (db: Db | Tx) => answerWith({ ...services, db: asDb(db) }, call, received);
  if (idempotencyKey === null && !received) return { ...(await answer(services.db)), replayed: false };
  const given = await inTransaction(services.db, async (tx) => {
    if (idempotencyKey === null) return { ...(await answer(tx)), replayed: false };
    const { id: apiKeyId, workspaceId } = caller.apiKey;
    const request = {
      apiKeyId,
      workspaceId,
      key: idempotencyKey,
      requestHash: hashOf(route, call.input, received),
    };
    const kept = await claimAnswer(tx, request);
    if (kept) return { status: kept.status, body: kept.body, replayed: true };
    const fresh = await answer(tx);
    // A route's answer is JSON by its contract.
    await keepAnswer(tx, request, fresh as { status: number; body: object });
    return { ...fresh, replayed: false };
  });
  // What is left behind is swept later.
  await received?.tidy?.().catch((error: unknown) => services.report(toReport(error), { route: route.id }));
  return given;
}

async function receiveFor(
  services: RestServices,
  { route, caller }: RouteCall,
  receive: NonNullable<RouteCall['receive']>,
): Promise<Received> {
  const { id, role, permissions } = await enterWorkspace({ ...services, ...caller, workspaceId: null });
  const needs = route.access;
  const may =
    needs === 'member' ||
    (needs === 'hooks'
      ? permissionsOf(role, false).has('keys') && permissions.has('edit')
      : // Nothing that an operator sends is a file.
        needs !== 'operator' && permissions.has(needs));
  if (!may) throw new AppError('access.denied', { data: { needs } });
  return receive({ workspaceId: id, userId: caller.userId });
}

async function answerWith(
  services: RestServices,
  { route, caller, input, ip }: RouteCall,
  received: Received | undefined,
): Promise<RouteAnswer> {
  const asker = {
    ...caller,
    workspaceId: null,
    ip,
    isLocal: false,
    session: noSession,
    locale: 'en',
  } as const;
  const ctx: Context = { ...services, ...asker };
  const { workspaceId } = caller.apiKey;
  const keptId = received ? await received.keep(ctx) : '';
  const tools: RouteTools = {
    keptId,
    link: (kind, id) => services.links.file({ workspaceId, kind, id }),
    uploads: { address: (upload) => uploadAddress(services, workspaceId, upload) },
  };
  const answer = await route.answer(createCaller(ctx), input, tools);
  // Procedures are written down by their middleware; what comes in beside them is written down here.
  if (received)
    await auditDeed({
      ctx,
      workspaceId,
      action: route.id,
      input: { id: keptId },
      result: undefined,
      note: {},
    });
  return answer;
}

type Upload = Parameters<RouteTools['uploads']['address']>[0];

/** Where the store takes bytes itself they go there, else to an address of ours. */
async function uploadAddress({ storage, links }: RestServices, workspaceId: string, upload: Upload) {
  const { id, bytes, expiresAt } = upload;
  if (!storage.incoming)
    return { method: 'PUT', url: links.upload({ workspaceId, id }, expiresAt), fields: {} } as const;
  const expiresSeconds = Math.floor((expiresAt.getTime() - Date.now()) / 1000);
  return { method: 'POST', ...(await storage.incoming.presign({ id, bytes, expiresSeconds })) } as const;
}

function hashOf(
  { method, path }: Route,
  { params, query, body }: RawInput,
  received: Received | undefined,
): string {
  return fingerprint(
    method,
    path,
    JSON.stringify([params, query, body ?? null]),
    received?.fingerprint ?? '',
  );
}

/** Domain functions take a transaction where they take a database; the type of the context knows only the latter. */
function asDb(db: Db | Tx): Db {
  return db as Db;
}

const noSession: Context['session'] = {
  id: null,
  open: () => Promise.reject(new AppError('access.denied')),
  close: () => Promise.reject(new AppError('access.denied')),
  enter: () => Promise.reject(new AppError('access.denied')),
};

function toReport(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('internal', { cause: error });
}
