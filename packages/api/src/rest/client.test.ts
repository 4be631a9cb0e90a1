import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { createEscena, EscenaError, every, verifyWebhook } from '@escena/client';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import { claimJob } from '@escena/db/jobs/claim-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { format, resolveConfig } from 'prettier';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { serveRest } from '../testing/serve-rest.ts';
import { writeTypes } from './write-types.ts';

const clientFolder = path.resolve(import.meta.dirname, '../../../client');
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]);
const keys = { imageKey: 'k', jpegKey: 'k', maskKey: 'k', displayKey: 'k', thumbKey: 'k' };

describe('the client', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let api: Awaited<ReturnType<typeof serveRest>>;
  let me: Resident;
  let apiKey: string;
  let working = true;
  let work: Promise<void>;
  beforeAll(async () => {
    world = await createWorld();
    api = await serveRest(world);
    me = await world.settle();
    ({ token: apiKey } = await api.makeKey(me));
    work = standInForTheWorker();
  });
  afterAll(async () => {
    working = false;
    await work;
    await api[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  });

  /** Photos become ready and jobs succeed, by the functions that the worker ends them with. */
  async function standInForTheWorker(): Promise<void> {
    while (working) {
      const photos = await world.db.asset.findMany({
        where: { status: 'processing' },
        select: { id: true, workspaceId: true },
      });
      for (const { id: assetId, workspaceId } of photos)
        await markAssetReady(world.db, {
          workspaceId,
          assetId,
          width: 8,
          height: 6,
          displayKey: 'k',
          thumbKey: 'k',
        });
      const jobs = await world.db.job.findMany({ where: { status: 'queued' }, select: { id: true } });
      for (const { id: jobId } of jobs) {
        const { fence = 0 } = (await claimJob(world.db, { jobId })) ?? {};
        const outputs = [{ index: 0, ...keys, width: 8, height: 6, reportJson: {} }];
        await finishJob(world.db, { jobId, fence }, { outputs });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const connect = (more = {}) => createEscena({ apiKey, baseUrl: api.url, ...more });

  it('is what the document says today (`npm run client -w @escena/api` writes it)', async () => {
    const file = path.join(clientFolder, 'src/operations.ts');
    const written = await format(writeTypes(), { ...(await resolveConfig(file)), filepath: file });
    expect(await readFile(file, 'utf8')).toBe(written);
  });

  it('does what its README says', async () => {
    const readme = await readFile(path.join(clientFolder, 'README.md'), 'utf8');
    const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
    // Inside the repository, where the package can be found.
    const folder = await mkdtemp(path.join(clientFolder, 'node_modules-example-'));
    try {
      await writeFile(path.join(folder, 'example.ts'), example);
      await writeFile(path.join(folder, 'salon.jpg'), jpeg);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), 'example.ts'],
        { cwd: folder, env: { ...process.env, ESCENA_API_KEY: apiKey, ESCENA_URL: api.url } },
      );
      expect(stdout).toMatch(/^It will cost 2 credits\.$/m);
      expect(stdout).toMatch(/\/api\/v1\/files\//);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('reads every page, throws typed errors, sends models', async () => {
    const escena = connect();
    for (let k = 0; k < 5; k++) await escena.createProject({ name: `P${k}` });
    const names: string[] = [];
    for await (const { name } of every(escena.listProjects, { limit: 2 })) names.push(name);
    expect(names.slice(0, 5)).toEqual(['P4', 'P3', 'P2', 'P1', 'P0']);
    const error: unknown = await escena.getJob({ jobId: 'job_none' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EscenaError);
    expect(error).toMatchObject({ code: 'not_found', status: 404, remedy: expect.any(String) });
    const glb = new Blob([Buffer.concat([Buffer.from('glTF'), Buffer.alloc(80)])]);
    const model = await escena.uploadModel({ name: 'chair.glb', data: glb, size: { units: 'cm' } });
    expect(model).toMatchObject({ name: 'chair', status: 'checking' });
  });

  it('tries again what passes, and makes once what it sends twice', async () => {
    let asked = 0;
    const seen: (string | undefined)[] = [];
    // A proxy that is overloaded, restarts, and loses an answer on its way back.
    const proxy = createServer(async (request, response) => {
      asked++;
      seen.push(request.headers['idempotency-key']?.toString());
      if (asked === 1) return void response.writeHead(429, { 'retry-after': '0' }).end('{}');
      if (asked === 2) return void response.writeHead(503, { 'retry-after': '0' }).end('<html>');
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const answer = await fetch(`${api.url}${request.url}`, {
        method: request.method,
        headers: Object.entries(request.headers).flatMap(([name, value]) =>
          ['authorization', 'content-type', 'idempotency-key'].includes(name) ? [[name, String(value)]] : [],
        ),
        body: Buffer.concat(chunks),
      });
      if (asked === 3) return void response.destroy();
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${Object(proxy.address()).port}`;
    try {
      const project = await connect({ baseUrl }).createProject({ name: 'Only one' });
      expect(project.name).toBe('Only one');
      expect(asked).toBe(4);
      expect(new Set(seen).size).toBe(1);
      expect(await world.db.project.count({ where: { name: 'Only one' } })).toBe(1);
      await expect(connect({ baseUrl, attempts: 1 }).createProject({ name: '' })).rejects.toMatchObject({
        code: 'input.invalid',
      });
    } finally {
      proxy.close();
      proxy.closeAllConnections();
    }
  });

  it('stops waiting when it is told to', async () => {
    const stop = new AbortController();
    working = false;
    await work;
    const escena = connect();
    const run = {
      tool: 'staging',
      photoId: me.assetId,
      input: { room: 'bedroom', style: 'modern' },
    } as const;
    const job = await escena.createJob(run);
    const waiting = escena.waitForJob(job.id, { pollMs: 20, signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 200);
    await expect(waiting).rejects.toThrow(/enough|abort/);
  });

  it('knows genuine webhooks', async () => {
    const secret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
    const body = JSON.stringify({ type: 'job.succeeded', data: { id: 'job_1' } });
    const now = new Date();
    const signature = new Webhook(secret).sign('evt_1', now, body);
    const headers = {
      'Webhook-Id': 'evt_1',
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': `v1,AAAA v2,x ${signature}`,
    };
    expect(await verifyWebhook({ body, headers, secret })).toMatchObject({ type: 'job.succeeded' });
    expect(await verifyWebhook({ body, headers: new Headers(headers), secret })).toMatchObject({});
    const wrong = [
      { body: `${body} `, headers, secret },
      { body, headers, secret: `whsec_${Buffer.alloc(32, 4).toString('base64')}` },
      { body, headers, secret, now: new Date(now.getTime() + 301_000) },
      { body, headers: { ...headers, 'webhook-signature': '' }, secret },
      { body, headers: { ...headers, 'webhook-signature': 'v1,%' }, secret },
    ];
    for (const message of wrong)
      await expect(verifyWebhook(message)).rejects.toMatchObject({ name: 'WebhookVerificationError' });
  });
});
