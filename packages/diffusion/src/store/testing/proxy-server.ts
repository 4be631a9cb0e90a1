/** A forward proxy for tests: CONNECT tunnels (RFC 9110 §9.3.6), remembered. */
import { createServer } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { listen } from './file-server.ts';

export interface ProxyServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly { readonly target: string; readonly authorization: string | undefined }[];
}

export async function startProxy(): Promise<ProxyServer> {
  const requests: { target: string; authorization: string | undefined }[] = [];
  const open = new Set<Socket>();
  const server = createServer((_, response) => void response.writeHead(501).end());
  server.on('connect', (request, socket: Socket, head) => {
    const target = request.url ?? '';
    requests.push({ target, authorization: request.headers['proxy-authorization'] });
    const { hostname, port } = new URL(`http://${target}`);
    const upstream = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    for (const one of [socket, upstream]) {
      open.add(one);
      one.on('error', () => one.destroy()).on('close', () => open.delete(one));
    }
  });
  await listen(server);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
