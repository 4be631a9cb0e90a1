/** A real HTTP server for tests: serves files as a good host does, or misbehaves on the requests that a script names. */
import { createHash } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What to do with one request instead of serving it well. */
export type Fault =
  | { readonly kind: 'drop'; readonly afterBytes: number }
  | { readonly kind: 'stall'; readonly afterBytes: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'redirect'; readonly to: string }
  /** says another Content-Length than the body has; a shorter body ends the connection */
  | { readonly kind: 'length'; readonly says: number }
  /** more bytes than the file has, and no Content-Length to show it */
  | { readonly kind: 'endless' }
  | { readonly kind: 'corrupt' }
  /** compressed though nobody asked */
  | { readonly kind: 'gzip' }
  /** 206 for another range than the one asked for */
  | { readonly kind: 'wrong-range' }
  | { readonly kind: 'hash'; readonly says: string };

export interface FileServerOptions {
  /** path → content */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly ranges?: boolean;
  readonly etags?: boolean;
  /** the fault of the k-th request (from 0) for a path, if any */
  readonly fault?: (path: string, k: number) => Fault | undefined;
}

export interface FileServer extends AsyncDisposable {
  readonly url: string;
  /** every request so far */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
}

export async function startFileServer(options: FileServerOptions): Promise<FileServer> {
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const k = requests.filter((one) => one.path === path).length;
    requests.push({ path, headers: request.headers });
    answer(options, options.fault?.(path, k), request, response);
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function answer(
  { files, ranges = true, etags = true }: FileServerOptions,
  fault: Fault | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const whole = files[request.url ?? ''];
  if (!whole) return void response.writeHead(404).end();
  const etag = `"${createHash('sha256').update(whole).digest('hex')}"`;
  if (etags) response.setHeader('etag', etag);
  const start = ranges ? rangeStart(request, etags ? etag : undefined) : 0;
  if (start >= whole.length) return void response.writeHead(416).end();
  const body = whole.subarray(start);
  const send = (content: Uint8Array, length = content.length): void => {
    response.writeHead(start > 0 ? 206 : 200, {
      'content-length': length,
      ...(start > 0 ? { 'content-range': `bytes ${start}-${whole.length - 1}/${whole.length}` } : {}),
    });
    response.write(content);
  };
  switch (fault?.kind) {
    case undefined:
      send(body);
      return void response.end();
    case 'drop':
      send(body.subarray(0, fault.afterBytes), body.length);
      // Long enough for what was written to leave this process first.
      return void setTimeout(() => response.destroy(), 20);
    case 'stall':
      return send(body.subarray(0, fault.afterBytes), body.length);
    case 'status':
      if (fault.retryAfter) response.setHeader('retry-after', fault.retryAfter);
      return void response.writeHead(fault.status).end();
    case 'redirect':
      return void response.writeHead(302, { location: fault.to, 'x-linked-etag': etag }).end();
    case 'length':
      send(body.subarray(0, fault.says), fault.says);
      return void setTimeout(() => response.destroy(), 20);
    case 'endless':
      response.writeHead(200);
      response.write(whole);
      response.write(whole);
      return void response.end();
    case 'corrupt':
      send(body.map((value, i) => (i === body.length - 1 ? value ^ 1 : value)));
      return void response.end();
    case 'gzip':
      response.setHeader('content-encoding', 'gzip');
      send(gzipSync(body));
      return void response.end();
    case 'wrong-range':
      response.writeHead(206, { 'content-range': `bytes ${start + 1}-${whole.length - 1}/${whole.length}` });
      return void response.end(body.subarray(1));
    case 'hash':
      response.setHeader('x-linked-etag', `"${fault.says}"`);
      send(body);
      return void response.end();
  }
}

function rangeStart(request: IncomingMessage, etag: string | undefined): number {
  const match = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
  const unlessChanged = request.headers['if-range'];
  if (!match || (unlessChanged !== undefined && unlessChanged !== etag)) return 0;
  return Number(match[1]);
}
