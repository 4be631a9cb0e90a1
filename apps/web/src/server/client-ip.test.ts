import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { clientIp } from './client-ip.ts';
import { recordPeers } from './record-peers.ts';

const ip = (hops: string, proxies: number) => clientIp(new Headers({ 'x-forwarded-for': hops }), proxies);

it('believes our server and the proxies in front of it, nobody else', () => {
  expect(ip('203.0.113.5', 0)).toBe('203.0.113.5');
  expect(ip('6.6.6.6, 203.0.113.5', 0)).toBe('203.0.113.5');
  expect(ip('6.6.6.6, 203.0.113.5, 10.0.0.2', 1)).toBe('203.0.113.5');
  expect(ip('::ffff:127.0.0.1', 0)).toBe('127.0.0.1');
  expect(ip('2001:db8::1, 10.0.0.2', 1)).toBe('2001:db8::1');
  expect(ip('nonsense', 0)).toBeNull();
  expect(clientIp(new Headers(), 0)).toBeNull();
});

it('names the peer of every connection, whatever the client claims', async () => {
  recordPeers();
  const server = createServer((request, response) =>
    response.end(String(request.headers['x-forwarded-for'])),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await (await fetch(url)).text()).toBe('127.0.0.1');
  expect(await (await fetch(url, { headers: { 'x-forwarded-for': '6.6.6.6' } })).text()).toBe(
    '6.6.6.6, 127.0.0.1',
  );
  server.close();
});
