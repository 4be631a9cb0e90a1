/** From a shopper's choices to a payload that the shop can trust, and to one job that makes it. */
import { OrderVerificationError, verifyOrder } from '@escena/client';
import { AppError } from '@escena/core/app-error';
import type { AppErrorCode } from '@escena/core/error-codes';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { orderKeySet, rotateOrderKey } from './order-keys.ts';
import { type OrderServices, placeOrder, type PlaceOrderOptions } from './place-order.ts';

const shop = 'https://shop.test';
let world: Awaited<ReturnType<typeof createWorld>>;
let owner: Resident;
let token: string;
let services: OrderServices;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.settle();
  const { url } = await world.callerOf(owner.userId).configurators.get({ id: owner.configuratorId });
  token = url.split('/').at(-1) ?? '';
  services = { db: world.db, publicUrl: 'https://escena.test', checkWords: async () => {} };
});
afterAll(() => world[Symbol.asyncDispose]());

const order = (more: Partial<PlaceOrderOptions> = {}) =>
  placeOrder(services, {
    token,
    origin: shop,
    ip: '192.0.2.1',
    choices: { parts: { Mug: { kind: 'color', color: '#24492f' } }, texts: { Name: { text: 'Lucía' } } },
    ...more,
  });

const codeOf = (work: Promise<unknown>): Promise<AppErrorCode | 'fine'> =>
  work.then(
    () => 'fine' as const,
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );

const issuer = () => `https://escena.test/api/orders/${owner.workspaceId}`;

it('signs what was chosen for the shop that it was chosen in', async () => {
  const placed = await order();
  const keys = await orderKeySet(world.db, owner);
  expect(keys.keys).toMatchObject([{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' }]);
  expect(JSON.stringify(keys)).not.toContain('"d"');
  const verified = await verifyOrder({ payload: placed.payload, issuer: issuer(), audience: shop, keys });
  expect(verified).toMatchObject({
    configurator: owner.configuratorId,
    design: placed.design,
    choices: {
      parts: { Mug: { kind: 'color', color: '#24492f' } },
      texts: { Name: { text: 'Lucía', font: 'great-vibes', color: '#1a1a1a' } },
    },
    preview: `https://escena.test/embed/${token}?design=${placed.design}`,
  });
  expect(verified.exp - verified.iat).toBe(30 * 86_400);
  // A verifier that is none of ours agrees.
  const other = await jwtVerify(placed.payload, createLocalJWKSet(keys), {
    issuer: issuer(),
    audience: shop,
  });
  expect(other.payload).toEqual(verified);
  expect(decodeProtectedHeader(placed.payload).kid).toBe(keys.keys[0]?.kid);
});

it('no other order passes: changed, unsigned, of another key, for another shop, or too old', async () => {
  const { payload: genuine } = await order();
  const keys = await orderKeySet(world.db, owner);
  const stranger = await world.settle();
  const [head = '', body = '', signature = ''] = genuine.split('.');
  const edit = (part: string, change: object) => {
    const read = JSON.parse(Buffer.from(part, 'base64url').toString()) as object;
    return Buffer.from(JSON.stringify({ ...read, ...change })).toString('base64url');
  };
  const check = (text: string, more: object = {}) =>
    verifyOrder({ payload: text, issuer: issuer(), audience: shop, keys, ...more }).then(
      () => 'genuine',
      (error: unknown) => (error instanceof OrderVerificationError ? error.message : error),
    );
  expect(await check(genuine)).toBe('genuine');
  expect(await check(`${head}.${edit(body, { design: 'dsg_other' })}.${signature}`)).toMatch(/signature/);
  expect(await check(`${edit(head, { alg: 'none' })}.${body}.`)).toMatch(/not an order/);
  expect(await check(`${head}.${body}.${Buffer.alloc(64).toString('base64url')}`)).toMatch(/signature/);
  expect(await check(genuine, { audience: 'https://evil.test' })).toMatch(/another shop/);
  expect(await check(genuine, { issuer: 'https://evil.test' })).toMatch(/another issuer/);
  expect(await check(genuine, { keys: await orderKeySet(world.db, stranger) })).toMatch(/key/);
  expect(await check(genuine, { now: new Date(Date.now() + 31 * 86_400_000) })).toMatch(/too old/);
  expect(await check(genuine, { now: new Date(Date.now() - 86_400_000) })).toMatch(/future/);
  for (const nonsense of ['', 'a', 'a.b', '...', `${genuine}.x`, '{}.{}.{}', 'é.é.é'])
    expect([nonsense, await check(nonsense)]).not.toEqual([nonsense, 'genuine']);
});

it('checks orders of a replaced key while they are valid, and none of a key that leaked', async () => {
  const before = await order();
  const { workspaceId } = owner;
  const kidOf = ({ payload }: { payload: string }) => decodeProtectedHeader(payload).kid;
  const kids = async (now?: Date) =>
    (await orderKeySet(world.db, { workspaceId, now })).keys.map(({ kid }) => kid);
  const fresh = await rotateOrderKey(world.db, { workspaceId, leaked: false });
  const after = await order();
  expect(kidOf(after)).toBe(fresh);
  expect(await kids()).toEqual([fresh, kidOf(before)]);
  for (const { payload } of [before, after]) {
    const keys = await orderKeySet(world.db, owner);
    expect(await verifyOrder({ payload, issuer: issuer(), audience: shop, keys })).toBeDefined();
  }
  // The last order of the old key is valid for 30 days.
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  expect(await kids(days(30))).toContain(kidOf(before));
  expect(await kids(days(32))).toEqual([fresh]);
  const kept = await world.db.signingKey.findUniqueOrThrow({ where: { id: kidOf(before) ?? '' } });
  expect(kept.privateKey).toBeNull();

  const newest = await rotateOrderKey(world.db, { workspaceId, leaked: true });
  expect(await kids()).toEqual([newest]);
  const keys = await orderKeySet(world.db, owner);
  await expect(
    verifyOrder({ payload: after.payload, issuer: issuer(), audience: shop, keys }),
  ).rejects.toThrow(OrderVerificationError);
});

it('is replaced once by those who replace it together', async () => {
  const { workspaceId } = await world.settle();
  await rotateOrderKey(world.db, { workspaceId, leaked: false });
  const made = await Promise.all(
    [1, 2, 3].map(() => rotateOrderKey(world.db, { workspaceId, leaked: false })),
  );
  const current = await world.db.signingKey.findMany({ where: { workspaceId, current: true } });
  expect(current).toHaveLength(1);
  expect(made).toContain(current[0]?.id);
});

it('refuses what is not offered, and shops that are not named', async () => {
  expect(await codeOf(order({ origin: 'https://evil.test' }))).toBe('configurator.origin_refused');
  expect(await codeOf(order({ token: 'nobody' }))).toBe('not_found');
  expect(await codeOf(order({ choices: { parts: { Mug: { kind: 'material', material: 'walnut' } } } }))).toBe(
    'configurator.not_offered',
  );
  expect(await codeOf(order({ choices: { texts: { Name: { text: 'A name that is too long' } } } }))).toBe(
    'configurator.text_too_long',
  );
  const before = services;
  services = { ...services, checkWords: () => Promise.reject(new AppError('type.glyph_missing')) };
  expect(await codeOf(order())).toBe('type.glyph_missing');
  services = before;
});

it('limits how often one shopper orders, and no other', async () => {
  const outcomes = [];
  for (let k = 0; k < 31; k++) outcomes.push(await codeOf(order({ ip: '192.0.2.99' })));
  expect(outcomes.slice(0, 30).every((outcome) => outcome === 'fine')).toBe(true);
  expect(outcomes.at(-1)).toBe('api.rate_limited');
  expect(await codeOf(order({ ip: '192.0.2.100' }))).toBe('fine');
});

it('is made and charged once, however often the shop asks at the same time', async () => {
  const { design } = await order({ choices: { texts: { Name: { text: 'Once' } } } });
  const api = world.callerOf(owner.userId);
  const before = await api.credits.balance();
  const jobs = await Promise.all([1, 2, 3].map(() => api.designs.render({ id: design })));
  expect(new Set(jobs.map(({ id }) => id)).size).toBe(1);
  expect(jobs[0]).toMatchObject({ tool: 'product', assetId: owner.assetId, credits: 1 });
  expect((await api.credits.balance()).available).toBe(before.available - 1);
  expect(await api.designs.get({ id: design })).toMatchObject({ jobId: jobs[0]?.id, orders: 1 });
  // One that came to nothing makes room for another.
  await api.jobs.cancel({ id: jobs[0]?.id ?? '' });
  const again = await api.designs.render({ id: design });
  expect(again.id).not.toBe(jobs[0]?.id);
});

it('shows nothing once it is withdrawn', async () => {
  const api = world.callerOf(owner.userId);
  await api.configurators.update({ id: owner.configuratorId, published: false });
  expect(await codeOf(order())).toBe('not_found');
  await api.configurators.update({
    id: owner.configuratorId,
    published: true,
    origins: ['https://other.test'],
  });
  expect(await codeOf(order())).toBe('configurator.origin_refused');
  expect(await codeOf(order({ origin: 'https://other.test' }))).toBe('fine');
});
