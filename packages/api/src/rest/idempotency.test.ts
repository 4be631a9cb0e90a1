import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { serveRest } from '../testing/serve-rest.ts';
import { fingerprint } from './fingerprint.ts';

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]);
const run = { tool: 'staging', input: { room: 'bedroom', style: 'modern' } };

describe('Idempotency-Key', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let api: Awaited<ReturnType<typeof serveRest>>;
  let me: Resident;
  let token: string;
  beforeAll(async () => {
    world = await createWorld();
    api = await serveRest(world);
    me = await world.settle();
    ({ token } = await api.makeKey(me));
  });
  afterAll(async () => {
    await api[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  });

  const get = (path: string) => api.send('GET', path, { token });
  const post = (path: string, body?: unknown, headers = {}) =>
    api.send('POST', path, { token, body, headers });
  const codeOf = ({ body }: { body: { error?: { code: string } } }) => body.error?.code;
  const key = (value: string) => ({ 'idempotency-key': value });

  it('makes once what is asked twice, also at the same time', async () => {
    const first = await post('/projects', { name: 'Once' }, key('a'));
    const again = await post('/projects', { name: 'Once' }, key('a'));
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect([first, again].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    const many = await Promise.all(
      Array.from({ length: 6 }, () => post('/jobs', { ...run, photoId: me.assetId }, key('b'))),
    );
    expect(new Set(many.map(({ body }) => body.id)).size).toBe(1);
    expect((await get('/jobs?status=queued')).body.data).toHaveLength(1);
    await post(`/jobs/${many[0]?.body.id}/cancel`);
  });

  it('refuses another request under the same name', async () => {
    expect(codeOf(await post('/projects', { name: 'Another' }, key('a')))).toBe('idempotency.mismatch');
    expect(codeOf(await post(`/jobs/${me.jobId}/cancel`, {}, key('a')))).toBe('idempotency.mismatch');
    expect(codeOf(await post('/projects', { name: 'x' }, key('n'.repeat(256))))).toBe('input.invalid');
    const other = await api.makeKey(me);
    const { status } = await api.send('POST', '/projects', {
      token: other.token,
      body: { name: 'Another' },
      headers: key('a'),
    });
    expect(status).toBe(201);
  });

  it('keeps nothing of what was refused', async () => {
    expect(codeOf(await post('/jobs', { ...run, photoId: 'asset_none' }, key('c')))).toBe('not_found');
    expect(await post('/jobs', { ...run, photoId: me.assetId, dryRun: true }, key('c'))).toMatchObject({
      status: 200,
    });
  });

  it('is the first again when the process that answered was killed', async () => {
    const { token: mine, id } = await api.makeKey(me);
    const asked = { name: 'Half done' };
    const hash = fingerprint('POST', '/projects', JSON.stringify([{}, {}, asked]), '');
    const fixture = new URL('./idempotency.fixture.ts', import.meta.url);
    const execArgv = ['--import', import.meta.resolve('tsx')];
    const victim = fork(fixture, [world.url, id, me.workspaceId, hash], { execArgv });
    await once(victim, 'message');
    const answer = api.send('POST', '/projects', { token: mine, body: asked, headers: key('killed') });
    // Long enough for the request to be waiting for the victim.
    await new Promise((resolve) => setTimeout(resolve, 300));
    victim.kill('SIGKILL');
    expect(await answer).toMatchObject({ status: 201, body: { name: 'Half done' } });
    expect(await world.db.project.count({ where: { name: 'Half done' } })).toBe(1);
  });

  it('knows a file by its bytes', async () => {
    const form = (bytes: Buffer) => {
      const sent = new FormData();
      sent.set('projectId', me.projectId);
      sent.set('file', new Blob([bytes]), 'd.jpg');
      return sent;
    };
    const first = await post('/photos', form(jpeg), key('d'));
    expect((await post('/photos', form(jpeg), key('d'))).body.id).toBe(first.body.id);
    const other = Buffer.concat([jpeg, Buffer.from([1])]);
    expect(codeOf(await post('/photos', form(other), key('d')))).toBe('idempotency.mismatch');
  });
});
