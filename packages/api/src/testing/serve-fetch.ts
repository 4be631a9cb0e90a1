/** A fetch handler behind a real HTTP server, as Next runs it. */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';

export interface ServedFetch extends AsyncDisposable {
  readonly url: string;
}

export async function serveFetch(handle: (request: Request) => Promise<Response>): Promise<ServedFetch> {
  const server = createServer((incoming, outgoing) => {
    const hungUp = new AbortController();
    outgoing.on('close', () => hungUp.abort());
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
    const request = new Request(`http://127.0.0.1${incoming.url ?? '/'}`, {
      method: incoming.method,
      headers,
      signal: hungUp.signal,
      ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
    });
    handle(request).then(
      (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing);
        else outgoing.end();
      },
      () => outgoing.destroy(),
    );
  });
  // A slow machine takes longer between two requests than Node's five seconds, and the client finds its socket shut.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
