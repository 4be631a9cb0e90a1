/** Somebody's server that webhooks are sent to. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Heard {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
}

export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly heard: Heard[];
  /** how it answers from now on: a status, after a while */
  behave(answer: { status?: number; delayMs?: number; location?: string }): void;
  /** resolves when it has heard so many */
  hears(count: number): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const heard: Heard[] = [];
  let answer: Parameters<Receiver['behave']>[0] = {};
  const server: Server = createServer(async (request, response) => {
    const body = await text(request);
    heard.push({ id: String(request.headers['webhook-id']), headers: request.headers, body, at: Date.now() });
    const { status = 204, delayMs = 0, location } = answer;
    setTimeout(() => response.writeHead(status, location ? { location } : {}).end(), delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/in`,
    heard,
    behave: (next) => {
      answer = next;
    },
    async hears(count) {
      while (heard.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
