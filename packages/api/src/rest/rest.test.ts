import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { Validator } from '@seriousme/openapi-schema-validator';
import { toolNames, contracts } from '@escena/verticals/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOn } from '@escena/db/feeds/take-turn';
import { inTransaction } from '@escena/db/in-transaction';
import { accessTable } from '../access-table.ts';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { serveRest } from '../testing/serve-rest.ts';
import { openApi } from './open-api.ts';
import { routes } from './routes.ts';
import { toolExamples } from './tool-examples.ts';
import { feedEnded, jobEnded } from './views/webhook.ts';

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]);
const glb = Buffer.concat([Buffer.from('glTF'), Buffer.alloc(80)]);

describe('the document', () => {
  it('is OpenAPI 3.1', async () => {
    const document = openApi({ publicUrl: 'https://escena.test' });
    const result = await new Validator().validate(structuredClone(document));
    expect(result).toMatchObject({ valid: true });
  });

  it('names every operation once and asks of each what its procedure asks', () => {
    expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length);
    for (const { id, procedure, access } of routes) {
      const asked = procedure === 'upload' ? 'edit' : Reflect.get(accessTable, procedure);
      expect([id, access]).toEqual([id, asked]);
    }
  });

  it('has an example of every tool that its contract reads', () => {
    for (const name of toolNames) expect(() => contracts[name].input.parse(toolExamples[name])).not.toThrow();
  });
});

describe('the public API', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let api: Awaited<ReturnType<typeof serveRest>>;
  let me: Resident;
  let token: string;
  beforeAll(async () => {
    world = await createWorld({ mostUnfinishedJobs: 3 });
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
  const run = { tool: 'staging', input: { room: 'bedroom', style: 'modern' } };

  it('makes, names, bins and restores a project', async () => {
    const made = await post('/projects', { name: 'Gran Vía 1' });
    expect(made).toMatchObject({ status: 201, body: { name: 'Gran Vía 1' } });
    const at = `/projects/${made.body.id}`;
    expect(await api.send('PATCH', at, { token, body: { name: 'Gran Vía 2' } })).toMatchObject({
      status: 200,
    });
    expect((await get(at)).body.name).toBe('Gran Vía 2');
    expect((await api.send('DELETE', at, { token })).status).toBe(200);
    expect(codeOf(await get(at))).toBe('not_found');
    expect(await post(`${at}/restore`)).toMatchObject({ status: 200, body: { id: made.body.id } });
  });

  it('pages without a gap, also while rows are added', async () => {
    for (let k = 0; k < 7; k++) await post('/projects', { name: `Page ${k}` });
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null && pages < 20; pages++) {
      const page = await get(`/projects?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.body.data.map(({ id }: { id: string }) => id));
      cursor = page.body.nextCursor;
      if (pages === 0) await post('/projects', { name: 'Meanwhile' });
    }
    expect(new Set(seen).size).toBe(seen.length);
    const mine = await world.db.project.findMany({
      where: { workspaceId: me.workspaceId, deletedAt: null, name: { not: 'Meanwhile' } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    expect(seen).toEqual(mine.map(({ id }) => id));
    for (const bad of ['limit=0', 'limit=101', 'limit=x', 'cursor=nonsense'])
      expect(await get(`/projects?${bad}`)).toMatchObject({ status: 400 });
  });

  it('prices a job without running it, runs it, cancels it', async () => {
    const asked = { ...run, photoId: me.assetId };
    const price = await post('/jobs', { ...asked, dryRun: true });
    expect(price).toMatchObject({
      status: 200,
      body: { dryRun: true, credits: 1, outputs: 1, available: 10 },
    });
    expect((await get('/credits')).body).toMatchObject({ available: 10, reserved: 0 });
    const job = await post('/jobs', asked);
    expect(job).toMatchObject({ status: 201, body: { status: 'queued', photoId: me.assetId, credits: 1 } });
    expect((await get('/credits')).body).toMatchObject({ available: 9, reserved: 1 });
    expect(await post(`/jobs/${job.body.id}/cancel`)).toMatchObject({ body: { status: 'cancelled' } });
    expect((await get('/credits')).body).toMatchObject({ available: 10, reserved: 0 });
    const history = (await get('/credits/history')).body.data;
    expect(history.map(({ kind, credits }: { kind: string; credits: number }) => [kind, credits])).toEqual([
      ['release', 1],
      ['reserve', -1],
      ['grant', 10],
    ]);
    expect(codeOf(await post('/jobs', { ...asked, input: { room: 'attic' } }))).toBe('input.invalid');
    expect(codeOf(await post('/jobs', { ...asked, photoId: 'asset_none' }))).toBe('not_found');
    expect(codeOf(await post(`/jobs/${job.body.id}/refund`, { reason: 'scale' }))).toBe('refund.not_paid');
  });

  it('lets so many jobs of a workspace wait, exactly, also when they come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post('/jobs', { ...run, photoId: me.assetId })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body.error).toMatchObject({ code: 'jobs.too_many', data: { limit: 3 } });
    expect(refused?.headers.get('retry-after')).toBe('10');
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
    for (const { body } of answers) if (body.id) await post(`/jobs/${body.id}/cancel`);
  });

  it('shows jobs and pictures with links that open without a key', async () => {
    const { body } = await get(`/jobs?photoId=${me.assetId}&status=succeeded`);
    const [job] = body.data;
    expect(job).toMatchObject({ id: me.jobId, outputs: [{ id: me.outputId, report: { seed: 7 } }] });
    expect((await get(`/jobs/${me.jobId}`)).body.outputs).toHaveLength(1);
    const { body: picture } = await get(`/outputs/${me.outputId}`);
    expect(picture).toMatchObject({ jobId: me.jobId });
    expect((await fetch(picture.links.png.slice(0, -2))).status).toBe(403);
    expect((await api.send('DELETE', `/outputs/${me.outputId}`, { token })).status).toBe(200);
    expect((await fetch(picture.links.png)).status).toBe(404);
    expect((await post(`/outputs/${me.outputId}/restore`)).status).toBe(200);
  });

  it('takes a photo as a form, from an address, and by an upload address, once', async () => {
    const form = new FormData();
    form.set('projectId', me.projectId);
    form.set('file', new Blob([jpeg]), 'salón.jpg');
    const sent = await post('/photos', form);
    expect(sent).toMatchObject({ status: 201, body: { name: 'salón.jpg', status: 'processing' } });
    const back = await fetch(sent.body.links.original);
    expect(Buffer.from(await back.arrayBuffer())).toEqual(jpeg);

    const site = createServer((request, response) => {
      response.writeHead(request.url === '/a%20b.jpg' ? 200 : 404).end(jpeg);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const port = Object(site.address()).port;
    const url = `http://127.0.0.1:${port}/a%20b.jpg`;
    expect(await post('/photos', { projectId: me.projectId, url })).toMatchObject({
      status: 201,
      body: { name: 'a b.jpg' },
    });
    expect(codeOf(await post('/photos', { projectId: me.projectId, url: `${url}x` }))).toBe(
      'remote.unreachable',
    );
    site.close();

    const announced = await post('/photos/uploads', {
      projectId: me.projectId,
      name: 'c.jpg',
      bytes: jpeg.length,
    });
    expect(announced).toMatchObject({ status: 201, body: { method: 'PUT', fields: {} } });
    const complete = () => post(`/photos/${announced.body.photoId}/complete`);
    expect(codeOf(await complete())).toBe('upload.missing');
    const put = (body: Buffer) => fetch(announced.body.url, { method: 'PUT', body });
    expect((await put(jpeg.subarray(1))).status).toBe(422);
    expect((await put(Buffer.alloc(jpeg.length))).status).toBe(415);
    expect((await put(jpeg)).status).toBe(204);
    expect((await put(jpeg)).status).toBe(409);
    const [first, again] = await Promise.all([complete(), complete()]);
    expect([first.body.id, again.body.id]).toEqual([announced.body.photoId, announced.body.photoId]);
    expect((await put(jpeg)).status).toBe(409);
    expect((await get(`/photos/${announced.body.photoId}`)).body).toMatchObject({ name: 'c.jpg' });
    const names = (await get(`/photos?projectId=${me.projectId}`)).body.data.map(
      ({ name }: { name: string }) => name,
    );
    expect(names).toEqual(['c.jpg', 'a b.jpg', 'salón.jpg', 'salon.jpg']);
  });

  it('takes in what was sent to the store itself, where the store allows that', async () => {
    const sent = new Map<string, Buffer>();
    const incoming: NonNullable<typeof world.storage.incoming> = {
      presign: async ({ id, bytes }) => ({
        url: `https://bucket.test/${id}`,
        fields: { policy: String(bytes) },
      }),
      open: async (id) => {
        const bytes = sent.get(id);
        return bytes && { bytes: bytes.length, body: Readable.from([bytes]) };
      },
      discard: async (id) => void sent.delete(id),
    };
    await using cloud = await serveRest(world, { storage: { ...world.storage, incoming } });
    const upload = { projectId: me.projectId, name: 'e.jpg', bytes: jpeg.length };
    const { body } = await cloud.send('POST', '/photos/uploads', { token, body: upload });
    expect(body).toMatchObject({
      method: 'POST',
      url: expect.stringMatching(/^https:\/\/bucket/),
      fields: { policy: '504' },
    });
    const complete = () => cloud.send('POST', `/photos/${body.photoId}/complete`, { token });
    expect(codeOf(await complete())).toBe('upload.missing');
    sent.set(body.photoId, jpeg.subarray(2));
    expect(codeOf(await complete())).toBe('upload.size_mismatch');
    sent.set(body.photoId, jpeg);
    expect((await complete()).status).toBe(201);
    expect(sent.size).toBe(0);
    const { body: photo } = await cloud.send('GET', `/photos/${body.photoId}`, { token });
    expect(Buffer.from(await (await fetch(photo.links.original)).arrayBuffer())).toEqual(jpeg);
  });

  it.each([
    ['no file', () => [['projectId', me.projectId]]],
    ['no project', () => [['file', new Blob([jpeg])]]],
    [
      'no picture',
      () => [
        ['projectId', me.projectId],
        ['file', new Blob(['hello'])],
      ],
    ],
    [
      'the file before its fields',
      () => [
        ['file', new Blob([jpeg])],
        ['projectId', me.projectId],
      ],
    ],
  ])('refuses a form with %s', async (_, parts) => {
    const form = new FormData();
    for (const [name, value] of parts()) form.append(name as string, value as Blob);
    const { status } = await post('/photos', form);
    expect([400, 415]).toContain(status);
  });

  it('takes 3D models and changes them', async () => {
    const form = new FormData();
    form.set('size', '{"units":"cm"}');
    form.set('file', new Blob([glb]), 'chair.glb');
    const made = await post('/models', form);
    expect(made).toMatchObject({ status: 201, body: { name: 'chair', status: 'checking' } });
    const at = `/models/${made.body.id}`;
    expect(await api.send('PATCH', at, { token, body: { name: 'Silla', turn: 90 } })).toMatchObject({
      body: { name: 'Silla', turn: 90 },
    });
    expect((await get('/models')).body.data.map(({ id }: { id: string }) => id)).toEqual([
      made.body.id,
      me.modelId,
    ]);
    form.set('size', 'cm');
    expect(codeOf(await post('/models', form))).toBe('input.invalid');
  });

  it('lists the tools with a schema and a price', async () => {
    const { body } = await get('/tools');
    expect(body.data).toMatchObject([
      { name: 'staging', inputSchema: { type: 'object' }, example: { credits: 2, outputs: 2 } },
      { name: 'product', inputSchema: { type: 'object' }, example: { credits: 1, outputs: 4 } },
      { name: 'studio', inputSchema: { type: 'object' }, example: { credits: 4, outputs: 1 } },
      { name: 'explain', inputSchema: { type: 'object' }, example: { credits: 4, outputs: 14 } },
      { name: 'retouch', inputSchema: { type: 'object' }, example: { credits: 1, outputs: 1 } },
      { name: 'tryon', inputSchema: { type: 'object' }, example: { credits: 1, outputs: 1 } },
      { name: 'ads', inputSchema: { type: 'object' }, example: { credits: 1, outputs: 4 } },
    ]);
  });

  it('keeps webhook endpoints, tests, rotates, lists and replays', async () => {
    const made = await post('/webhooks', { url: 'https://shop.test/in', events: ['job.failed'] });
    expect(made).toMatchObject({
      status: 201,
      body: { enabled: true, secret: expect.stringMatching(/^whsec_/) },
    });
    const at = `/webhooks/${made.body.id}`;
    expect(JSON.stringify((await get(at)).body)).not.toMatch(/whsec_/);
    expect((await post(`${at}/rotate-secret`, { overlapHours: 1 })).body.secret).not.toBe(made.body.secret);
    expect((await post(`${at}/test`)).status).toBe(202);
    const { body } = await get(`/webhook-deliveries?endpointId=${made.body.id}`);
    expect(body.data).toMatchObject([{ status: 'pending', event: { type: 'endpoint.test' } }]);
    expect((await post(`/webhook-deliveries/${body.data[0].id}/replay`)).body.status).toBe('pending');
    expect(await api.send('PATCH', at, { token, body: { enabled: false } })).toMatchObject({
      body: { enabled: false, disabledReason: 'person' },
    });
    expect(codeOf(await post(`${at}/test`))).toBe('conflict');
    for (const url of ['ftp://shop.test/', 'https://me:pw@shop.test/', 'shop'])
      expect(codeOf(await post('/webhooks', { url, events: ['job.failed'] }))).toBe('remote.url');
    expect((await api.send('DELETE', at, { token })).status).toBe(200);
    expect((await get('/webhooks')).body.data.map(({ id }: { id: string }) => id)).toEqual([me.endpointId]);
  });

  it('tells webhooks what the document says', async () => {
    const { body } = await post('/webhooks', { url: 'https://shop.test/all', events: ['job.cancelled'] });
    const job = await post('/jobs', { ...run, photoId: me.assetId });
    await post(`/jobs/${job.body.id}/cancel`);
    const [event] = await world.db.webhookEvent.findMany({ where: { subjectId: job.body.id } });
    const message = { type: event?.type, timestamp: event?.createdAt.toISOString(), data: event?.data };
    expect(jobEnded.strict().parse(message)).toMatchObject({
      data: { id: job.body.id, creditsSpent: 0 },
    });
    expect(Object.keys(Object(event?.data)).sort()).toEqual(Object.keys(jobEnded.shape.data.shape).sort());
    await api.send('DELETE', `/webhooks/${body.id}`, { token });
  });

  it('runs a catalogue: priced, refused with every error, begun once, told when it ends', async () => {
    const { body: hook } = await post('/webhooks', {
      url: 'https://shop.test/feeds',
      events: ['feed.finished'],
    });
    const rows = [
      { sku: 'A', image: me.assetId, title: 'Flat', room: 'kitchen' },
      { sku: 'B', image: 'https://shop.test/b.jpg', input: { variations: 3 } },
    ];
    const asked = {
      projectId: me.projectId,
      name: 'Spring',
      tool: 'staging',
      template: { room: 'bedroom', style: 'modern' },
    };
    const quote = await post('/feeds', { ...asked, rows, dryRun: true });
    expect(quote).toMatchObject({ status: 200, body: { rows: 2, credits: 4, pictures: 4, errors: [] } });
    const csv = 'sku;image;room\nA;https://me:pw@shop.test/;bedroom\nB;asset_00000000notmine;attic\n';
    const refused = await post('/feeds', { ...asked, csv, dryRun: true });
    expect(
      refused.body.errors.map(({ line, column }: { line: number; column: string }) => [line, column]),
    ).toEqual([
      [2, 'image'],
      [3, 'room'],
    ]);
    expect(codeOf(await post('/feeds', { ...asked, csv }))).toBe('feed.invalid');
    expect(codeOf(await post('/feeds', { ...asked, csv, rows }))).toBe('input.invalid');

    const key = { 'idempotency-key': 'spring' };
    const made = await api.send('POST', '/feeds', { token, body: { ...asked, rows }, headers: key });
    const again = await api.send('POST', '/feeds', { token, body: { ...asked, rows }, headers: key });
    expect(made).toMatchObject({ status: 201, body: { status: 'running', rows: { waiting: 2 } } });
    expect(again.body.id).toBe(made.body.id);
    const at = `/feeds/${made.body.id}`;
    expect((await get(`${at}/rows`)).body.data).toMatchObject([
      { sku: 'A', title: 'Flat', status: 'waiting' },
      { sku: 'B', title: 'B', source: 'https://shop.test/b.jpg' },
    ]);
    expect((await get(`${at}/pictures`)).body.data).toEqual([]);
    expect((await post(`${at}/pause`)).body.status).toBe('paused');
    expect((await post(`${at}/resume`)).body.status).toBe('running');
    expect((await post(`${at}/retry`, {})).body.rows.failed).toBe(0);
    expect((await post(`${at}/cancel`)).body).toMatchObject({ status: 'cancelled', rows: { cancelled: 2 } });
    const { turn } = await world.db.feed.findUniqueOrThrow({ where: { id: made.body.id } });
    await inTransaction(world.db, (tx) => handOn(tx, { feedId: made.body.id, turn }));
    const [event] = await world.db.webhookEvent.findMany({ where: { type: 'feed.finished' } });
    const message = { type: event?.type, timestamp: event?.createdAt.toISOString(), data: event?.data };
    expect(feedEnded.strict().parse(message)).toMatchObject({
      data: { id: made.body.id, rows: { cancelled: 2 } },
    });
    await api.send('DELETE', `/webhooks/${hook.id}`, { token });
  });

  it('answers what is no request of ours by name, in both languages', async () => {
    expect(codeOf(await get('/nothing'))).toBe('not_found');
    const wrong = await api.send('DELETE', '/credits', { token });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
    const spanish = await api.send('GET', '/projects/none', {
      token,
      headers: { 'accept-language': 'es-ES' },
    });
    expect(spanish.body.error.message).toMatch(/No existe/);
    const raw = (body: string) =>
      fetch(`${api.url}/api/v1/projects`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await raw('{"name":')).status).toBe(400);
    expect((await raw(`{"name":"${'x'.repeat(1_100_000)}"}`)).status).toBe(413);
  });

  it('writes down who did what, with which key', async () => {
    const events = await world.db.auditEvent.findMany({ where: { workspaceId: me.workspaceId } });
    const actions = new Set(events.map(({ action }) => action));
    for (const action of ['projects.create', 'jobs.create', 'createPhoto', 'webhooks.create'])
      expect(actions).toContain(action);
    expect(events.every(({ apiKeyId, userId }) => apiKeyId !== null && userId === me.userId)).toBe(true);
  });

  it('reported nothing that broke on our side', () => {
    expect(api.reports.filter((code) => code === 'internal')).toEqual([]);
  });
});
