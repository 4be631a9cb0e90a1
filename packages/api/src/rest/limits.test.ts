import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { serveRest } from '../testing/serve-rest.ts';

/** Many at once, as a client gone wild: this many on their way at any time. */
const width = 50;

describe('limits, over HTTP', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let me: Resident;
  beforeAll(async () => {
    world = await createWorld();
    me = await world.settle();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  /** Sends `count` requests, `width` at a time; the answers and how long each took, ms. */
  async function storm(count: number, send: (k: number) => Promise<Response>) {
    const statuses: number[] = [];
    const times: number[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: width }, async () => {
        for (let k = next++; k < count; k = next++) {
          const start = performance.now();
          const response = await send(k);
          await response.text();
          times.push(performance.now() - start);
          statuses.push(response.status);
        }
      }),
    );
    return { statuses, times: times.toSorted((a, b) => a - b) };
  }
  const count = (statuses: readonly number[], status: number) =>
    statuses.filter((one) => one === status).length;

  it('lets exactly as many through as the limit of the key says, shared by two processes', async () => {
    const limits = { keyPerMinute: 60, workspacePerMinute: 100_000 };
    await using one = await serveRest(world, { limits });
    await using two = await serveRest(world, { limits });
    const { token } = await one.makeKey(me);
    const servers = [one.url, two.url];
    const start = Date.now();
    const { statuses } = await storm(300, (k) =>
      fetch(`${servers[k % 2]}/api/v1/credits`, { headers: { authorization: `Bearer ${token}` } }),
    );
    // While the storm lasted the limit gave back one every second.
    const back = Math.ceil((Date.now() - start) / 1000);
    expect(count(statuses, 200)).toBeGreaterThanOrEqual(60);
    expect(count(statuses, 200)).toBeLessThanOrEqual(60 + back);
    expect(count(statuses, 200) + count(statuses, 429)).toBe(300);
    const ask = () => one.send('GET', '/credits', { token });
    let refused = await ask();
    for (let tries = 0; refused.status === 200 && tries < 5; tries++) refused = await ask();
    const { status, headers } = refused;
    expect(status).toBe(429);
    expect(headers.get('ratelimit-policy')).toBe('"key";q=60;w=60, "workspace";q=100000;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"key";r=0;t=(59|60), "workspace";r=\d+;t=\d+$/);
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  });

  it('counts all keys of a workspace together, and no other workspace', async () => {
    await using api = await serveRest(world, { limits: { keyPerMinute: 1000, workspacePerMinute: 4 } });
    const mate = await world.settle();
    const keys = [await api.makeKey(mate), await api.makeKey(mate)];
    const statuses: number[] = [];
    for (let k = 0; k < 6; k++)
      statuses.push((await api.send('GET', '/credits', { token: keys[k % 2]?.token })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    const other = await api.makeKey(await world.settle());
    expect((await api.send('GET', '/credits', { token: other.token })).status).toBe(200);
  });
});
