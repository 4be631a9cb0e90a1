import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld } from '../testing/create-world.ts';
import { serveRest } from '../testing/serve-rest.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

it('takes masks, and lists them among no photos', async () => {
  await using api = await serveRest(world);
  const me = await world.settle();
  const { token } = await api.makeKey(me);
  const send = (purpose: string) => {
    const form = new FormData();
    form.set('projectId', me.projectId);
    form.set('purpose', purpose);
    form.set(
      'file',
      new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])]),
      'part.png',
    );
    return api.send('POST', '/photos', { token, body: form });
  };
  const mask = await send('mask');
  const photo = await send('photo');
  expect([mask.status, photo.status]).toEqual([201, 201]);
  const listed = (await api.send('GET', '/photos', { token })).body.data.map(({ id }: { id: string }) => id);
  expect(listed).toContain(photo.body.id);
  expect(listed).not.toContain(mask.body.id);
  expect((await api.send('GET', `/photos/${mask.body.id}`, { token })).body.name).toBe('part.png');
  expect((await send('portrait')).body.error.code).toBe('input.invalid');
});
