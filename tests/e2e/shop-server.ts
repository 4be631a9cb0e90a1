/** Somebody's shop on an origin of its own: one page, and a basket that keeps what is posted to it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ShopServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`: not the app's `localhost` */
  readonly origin: string;
  /** bodies of `POST /your-basket`, in the order in which they came */
  readonly basket: readonly string[];
  /** what the page holds from now on */
  show(html: string): void;
}

export async function openShopServer(): Promise<ShopServer> {
  const basket: string[] = [];
  let content = '';
  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/your-basket') {
      void text(request).then((body) => {
        basket.push(body);
        response.writeHead(204).end();
      });
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><head><title>Shop</title></head><body><main><h1>Shop</h1>${content}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    basket,
    show(html) {
      content = html;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
