import http from 'node:http';
import type { Metrics } from './metrics.ts';

/** `/healthz` for a supervisor, `/metrics` for Prometheus. Answers while a task runs: tasks run elsewhere. */
export function serveHealth({ port, metrics }: { port: number; metrics: Metrics }): http.Server {
  const server = http.createServer((request, response) => {
    if (request.url === '/healthz') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
      return;
    }
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.render().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  return server.listen(port);
}
