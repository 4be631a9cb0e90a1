/** JSON-RPC 2.0 over stdio, one message a line, one request at a time; ends with the input. */
import { createInterface } from 'node:readline';

/** JSON-RPC's "server error" that Prisma's CLI unpacks into a known error. */
const engineFailure = 4466;

export async function serveJsonRpc(call) {
  let printId = 1_000_000;
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const print = (content) => send({ id: printId++, method: 'print', params: { content } });

  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    // What has no method is the CLI's answer to a `print`.
    if (!request.method) continue;
    try {
      send({ id: request.id, result: await call(request.method, request.params, print) });
    } catch (error) {
      send({ id: request.id, error: asRpcError(error) });
    }
  }
}

function asRpcError(error) {
  return {
    code: engineFailure,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: false,
      message: error?.message ?? String(error),
      meta: error?.meta ?? null,
      error_code: error?.code ?? 'P0000',
      backtrace: null,
    },
  };
}
