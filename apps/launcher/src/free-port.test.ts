import { once } from 'node:events';
import net from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './free-port.ts';

it('steps over a port that is taken', async () => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : 0;
  expect(await freePort(taken, '127.0.0.1')).toBeGreaterThan(taken);
  server.close();
  await once(server, 'close');
  expect(await freePort(taken, '127.0.0.1')).toBe(taken);
});
