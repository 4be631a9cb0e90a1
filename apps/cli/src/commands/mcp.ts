import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './index.ts';

/** JSON-RPC's "internal error" (specification, section 5.1). */
const internalError = -32_603;

/**
 * For agents that start their tools as a process: hands every message on to the MCP server of a running Escena and back,
 * until standard input ends.
 */
export async function run(argv: readonly string[], { api, signal }: CommandContext): Promise<void> {
  if (argv.length > 0) throw new UsageError('mcp takes no options: set ESCENA_URL and ESCENA_API_KEY');
  if (!api.key) throw new UsageError('set ESCENA_API_KEY to a key from Settings → API');
  const requestInit = { headers: { authorization: `Bearer ${api.key}` } };
  const remote = new StreamableHTTPClientTransport(new URL('/api/mcp', api.url), { requestInit });
  const local = new StdioServerTransport();
  remote.onmessage = (message) => void local.send(message);
  local.onmessage = (message) => {
    remote.send(message).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      const answer = failure(message, error);
      if (answer) void local.send(answer);
    });
  };
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await remote.start();
  await local.start();
  await ended;
  await remote.close();
  await local.close();
}

/** A request that could not be handed on gets an answer all the same; a notification expects none. */
function failure(message: JSONRPCMessage, error: unknown): JSONRPCMessage | undefined {
  if (!('id' in message) || !('method' in message)) return undefined;
  const words = error instanceof Error ? error.message : String(error);
  return { jsonrpc: '2.0', id: message.id, error: { code: internalError, message: words } };
}
