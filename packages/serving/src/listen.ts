import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { AdServer } from './create-ad-server.ts';

export interface ListenOptions {
  /** 0: any that is free */
  readonly port: number;
  readonly host: string;
  /** how many proxies of one's own stand in front */
  readonly proxies: number;
}

export interface Listening extends AsyncDisposable {
  readonly port: number;
}

/** Serves ads at a port of their own. What is being answered is answered before it closes. */
export async function listen(ads: AdServer, { port, host, proxies }: ListenOptions): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    ads
      .handle(requestOf(incoming), clientOf(incoming, proxies))
      .then((response) => send(response, outgoing))
      .catch(() => outgoing.destroy());
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeIdleConnections();
      await once(server, 'close');
    },
  };
}

function requestOf(incoming: IncomingMessage): Request {
  const { method = 'GET', headers, url = '/' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, 'http://ads.invalid'), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  });
}

/** The last address that nobody outside could write; each proxy of one's own adds one. */
function clientOf({ headers, socket }: IncomingMessage, proxies: number): string | null {
  const hops = [...String(headers['x-forwarded-for'] ?? '').split(','), socket.remoteAddress ?? ''];
  return hops.at(-1 - proxies)?.trim() || (socket.remoteAddress ?? null);
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(response.body ? Buffer.from(await response.arrayBuffer()) : undefined);
}
