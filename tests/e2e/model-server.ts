/** A host of checkpoints that behaves as the test says at each moment, also in the middle of a file. */
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * `slow` sends, but not fast, and never to the end; `stall` holds the line and says nothing more; `drop` breaks the connection off; `busy` asks
 * to come again later; `lie` promises another length than the file has; `corrupt` turns a bit over
 */
export type Behaviour = 'good' | 'slow' | 'stall' | 'drop' | 'busy' | 'lie' | 'corrupt';

export interface ModelServer extends AsyncDisposable {
  /** of every request, also those under way */
  behave(how: Behaviour): void;
  /** first bytes that were asked for of a file, request by request */
  readonly ranges: (path: string) => readonly number[];
}

const chunkBytes = 64 * 1024;
const slowMs = 300;

/** @param files path → content; only `victim` is treated badly */
export async function startModelServer(
  port: number,
  { files, victim }: { files: Readonly<Record<string, Uint8Array>>; victim: string },
): Promise<ModelServer> {
  let how: Behaviour = 'good';
  const asked: { path: string; start: number }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const whole = files[path];
    if (!whole) return void response.writeHead(404).end();
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    asked.push({ path, start });
    void send(response, whole, { start, how: () => (path === victim ? how : 'good') });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    behave(next) {
      how = next;
    },
    ranges: (path) => asked.filter((one) => one.path === path).map(({ start }) => start),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function send(
  response: ServerResponse,
  whole: Uint8Array,
  { start, how }: { start: number; how: () => Behaviour },
): Promise<void> {
  if (how() === 'busy') return void response.writeHead(503).end();
  if (how() === 'drop') return void response.destroy();
  const total = how() === 'lie' ? whole.length + 1 : whole.length;
  response.writeHead(start > 0 ? 206 : 200, {
    etag: '"1"',
    'content-length': total - start,
    ...(start > 0 ? { 'content-range': `bytes ${start}-${total - 1}/${total}` } : {}),
  });
  response.flushHeaders();
  for (let at = start; at < whole.length && !response.destroyed; at += chunkBytes) {
    while (how() === 'stall' && !response.destroyed) await sleep(50);
    if (how() === 'drop') return void response.destroy();
    const isLast = at + chunkBytes >= whole.length;
    if (how() === 'slow') await sleep(slowMs);
    while (isLast && how() === 'slow' && !response.destroyed) await sleep(slowMs);
    const chunk = whole.slice(at, at + chunkBytes);
    if (how() === 'corrupt') chunk[0] = (chunk[0] ?? 0) ^ 1;
    response.write(chunk);
  }
  response.end();
}
