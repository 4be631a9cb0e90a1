/**
 * `/api/mcp`: the public API for agents, by the Model Context Protocol over streamable HTTP. Every request stands for itself
 * (no sessions), so any of several web processes answers it. The key is the bearer; it is limited as in REST.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { AppError } from '@escena/core/app-error';
import { authenticate, type RestCaller } from '../rest/authenticate.ts';
import type { RestRequest, RestServices } from '../rest/handle-rest.ts';
import { limitRate } from '../rest/limit-rate.ts';
import { errorOf } from '../rest/rest-error.ts';
import { type AgentTool, agentTools } from './agent-tools.ts';
import { callTool } from './call-tool.ts';
import { inputOf, toJsonSchema } from './tool-schema.ts';

const instructions =
  'Escena makes pictures of photographs: rooms furnished, products in every variant, parts painted anew; the studio also draws from words alone. Usual way: list_projects or create_project, import_photo, get_photo until it is ready, price_job, create_job once the person agrees to the price, wait_for_job, then show the links of its outputs.';

/** Answers one request. Never throws. */
export async function handleMcp(services: RestServices, asked: RestRequest): Promise<Response> {
  const { request } = asked;
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  try {
    // Without sessions there is no stream to open and none to end.
    if (request.method !== 'POST') throw new AppError('api.method_not_allowed', { data: { allow: 'POST' } });
    const caller = await authenticate(services, request.headers);
    const rate = await limitRate(services, caller);
    for (const [name, value] of Object.entries(rate.headers)) headers.set(name, value);
    if (!rate.allowed) throw new AppError('api.rate_limited');
    const response = await answer(services, asked, caller);
    for (const [name, value] of headers) if (!response.headers.has(name)) response.headers.set(name, value);
    return response;
  } catch (thrown) {
    const error = errorOf(thrown);
    services.report(error, { path: '/api/mcp' });
    const { status, text } = error.entry;
    if (status === 401) headers.set('WWW-Authenticate', 'Bearer realm="Escena"');
    if (status === 405) headers.set('Allow', 'POST');
    const body = {
      jsonrpc: '2.0',
      error: { code: -32_000, message: `${text.en} (${error.code})` },
      id: null,
    };
    return Response.json(body, { status, headers });
  }
}

async function answer(
  services: RestServices,
  { request, ip }: RestRequest,
  caller: RestCaller,
): Promise<Response> {
  const server = new Server(
    { name: 'escena', version: '1.0.0' },
    { capabilities: { tools: {} }, instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: agentTools.map(describe) }));
  server.setRequestHandler(
    CallToolRequestSchema,
    async ({ params: { name, arguments: args = {}, _meta } }, extra) => {
      const tool = agentTools.find((one) => one.name === name);
      if (!tool) return refusal(new AppError('not_found', { detail: `no tool ${name}` }));
      const { progressToken } = _meta ?? {};
      const onProgress = async ({ progress, stage }: { progress: number; stage: string }) => {
        if (progressToken === undefined) return;
        const params = { progressToken, progress, total: 1, message: stage };
        await extra.sendNotification({ method: 'notifications/progress', params });
      };
      try {
        const call = { tool, caller, args: inputOf(tool).parse(args), ip, signal: extra.signal, onProgress };
        const structuredContent = (await callTool(services, call)) as Record<string, unknown>;
        return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] };
      } catch (thrown) {
        const error = errorOf(thrown);
        services.report(error, { path: '/api/mcp', tool: name });
        return refusal(error);
      }
    },
  );
  const transport = new WebStandardStreamableHTTPServerTransport({ sessionIdGenerator: undefined });
  await server.connect(transport);
  return transport.handleRequest(request);
}

/** What an agent can act on: what happened, what to do, and the code. */
function refusal(error: AppError): CallToolResult {
  const { text, remedy } = error.entry;
  const detail = error.code === 'internal' ? undefined : error.detail;
  const words = [text.en, remedy.en, detail, `(${error.code})`]
    .filter((part) => part !== undefined)
    .join(' ');
  return { isError: true, content: [{ type: 'text', text: words }] };
}

function describe(tool: AgentTool) {
  const { name, description, route, output } = tool;
  const reads = route.method === 'GET' || tool.fixed.dryRun === true;
  return {
    name,
    description,
    inputSchema: toJsonSchema(inputOf(tool), 'input'),
    outputSchema: toJsonSchema(output, 'output'),
    annotations: {
      readOnlyHint: reads,
      destructiveHint: name === 'cancel_job',
      openWorldHint: name === 'import_photo',
    },
  };
}
