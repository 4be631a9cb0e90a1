import { setTimeout as sleep } from 'node:timers/promises';
import type { RestCaller } from '../rest/authenticate.ts';
import type { RestServices } from '../rest/rest-services.ts';
import { runRoute } from '../rest/run-route.ts';
import type { AgentTool } from './agent-tools.ts';

export interface ToolCall {
  readonly tool: AgentTool;
  readonly caller: RestCaller;
  readonly args: Readonly<Record<string, unknown>>;
  readonly ip: string | null;
  readonly signal: AbortSignal;
  /** hears of a job that is waited for */
  readonly onProgress: (job: { readonly progress: number; readonly stage: string }) => Promise<void>;
}

/** Proxies and agents cut a call after about a minute. */
const longestWaitMs = 50_000;
const pollMs = 1_000;

/** The route's answer, as JSON. @throws as `runRoute` */
export async function callTool(services: RestServices, call: ToolCall): Promise<unknown> {
  if (!call.tool.waits) return callRoute(services, call);
  const until = Date.now() + longestWaitMs;
  for (;;) {
    const job = (await callRoute(services, call)) as { status: string; progress: number; stage: string };
    const ended = job.status !== 'queued' && job.status !== 'running';
    if (ended || Date.now() + pollMs > until) return job;
    await call.onProgress(job);
    await sleep(pollMs, undefined, { signal: call.signal });
  }
}

async function callRoute(
  services: RestServices,
  { tool, caller, args, ip, signal }: ToolCall,
): Promise<unknown> {
  const { route, fixed } = tool;
  const { idempotencyKey, ...said } = { ...args, ...fixed } as Record<string, unknown>;
  const pick = (part: { shape: object } | undefined) =>
    Object.fromEntries(Object.entries(said).filter(([name]) => part && name in part.shape));
  const params = pick(route.params) as Record<string, string>;
  const body = pick(route.body);
  const { receiver } = route;
  const receive =
    receiver &&
    ((by: { workspaceId: string; userId: string }) =>
      receiver.receive(jsonRequest(body, signal), { ...services, ...by, params }));
  const answer = await runRoute(services, {
    route,
    caller,
    ip,
    input: { params, query: pick(route.query), body },
    idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : null,
    receive,
  });
  return answer.body;
}

/** What the agent said, as a route's receiver reads it. */
function jsonRequest(body: unknown, signal: AbortSignal): Request {
  return new Request('http://agent.invalid/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
}
