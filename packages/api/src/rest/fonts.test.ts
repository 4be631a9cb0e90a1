import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld } from '../testing/create-world.ts';
import { serveRest } from '../testing/serve-rest.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

it('takes fonts with their terms, names, deletes and restores them', async () => {
  await using api = await serveRest(world);
  const { token } = await api.makeKey(await world.settle());
  const form = new FormData();
  form.set('licence', 'OFL-1.1');
  form.set('file', new Blob(['\0\u0001\0\0and so on']), 'House hand.ttf');
  const send = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
    api.send(method, path, { token, body });

  const made = await send('POST', '/fonts', form);
  expect(made).toMatchObject({
    status: 201,
    body: { name: 'House hand', status: 'checking', licence: 'OFL-1.1', links: { thumb: null } },
  });
  const at = `/fonts/${made.body.id}`;
  expect(await send('PATCH', at, { name: 'Casa' })).toMatchObject({ body: { name: 'Casa' } });
  expect((await send('GET', '/fonts')).body.data[0]).toMatchObject({ id: made.body.id });
  expect((await send('DELETE', at)).status).toBe(200);
  expect((await send('GET', at)).status).toBe(404);
  expect((await send('POST', `${at}/restore`)).body.name).toBe('Casa');

  form.set('licence', ' ');
  expect((await send('POST', '/fonts', form)).body.error.code).toBe('input.invalid');
  form.set('licence', 'OFL-1.1');
  form.set('file', new Blob(['%PDF']), 'a.ttf');
  expect((await send('POST', '/fonts', form)).body.error.code).toBe('type.not_a_font');
});
