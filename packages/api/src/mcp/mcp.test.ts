import { createServer } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import { claimJob } from '@escena/db/jobs/claim-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { updateJobProgress } from '@escena/db/jobs/update-job-progress';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { serveFetch, type ServedFetch } from '../testing/serve-fetch.ts';
import { serveRest } from '../testing/serve-rest.ts';
import { agentTools } from './agent-tools.ts';
import { handleMcp } from './handle-mcp.ts';

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]);
const keys = { imageKey: 'k', jpegKey: 'k', maskKey: 'k', displayKey: 'k', thumbKey: 'k' };

describe('the MCP server', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let api: Awaited<ReturnType<typeof serveRest>>;
  let server: ServedFetch;
  let me: Resident;
  beforeAll(async () => {
    world = await createWorld();
    api = await serveRest(world);
    server = await serveFetch((request) => handleMcp(api.services, { request, ip: null }));
    me = await world.settle();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await api[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  });

  async function connect(token: string): Promise<Client> {
    const client = new Client({ name: 'test', version: '1' });
    const requestInit = { headers: { authorization: `Bearer ${token}` } };
    await client.connect(new StreamableHTTPClientTransport(new URL(server.url), { requestInit }));
    return client;
  }
  // oxlint-disable-next-line typescript/no-explicit-any -- the client checks answers against the tools' schemas
  async function call(client: Client, name: string, args: Record<string, unknown> = {}): Promise<any> {
    const result = await client.callTool({ name, arguments: args });
    if (result.isError) throw new Error(JSON.stringify(result.content));
    return result.structuredContent;
  }

  it('lists its tools with schemas', async () => {
    const client = await connect((await api.makeKey(me)).token);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(agentTools.map(({ name }) => name));
    const create = tools.find(({ name }) => name === 'create_job');
    expect(create).toMatchObject({
      inputSchema: { type: 'object', required: ['tool', 'input'] },
      outputSchema: { type: 'object' },
      annotations: { readOnlyHint: false },
    });
    expect(client.getInstructions()).toMatch(/price_job/);
    await client.close();
  });

  it('goes the whole way of a job', async () => {
    const client = await connect((await api.makeKey(me)).token);
    // The client checks every answer against the schema that `listTools` gave.
    await client.listTools();
    expect(await call(client, 'list_tools')).toMatchObject({
      data: [
        { name: 'staging' },
        { name: 'product' },
        { name: 'studio' },
        { name: 'explain' },
        { name: 'retouch' },
        { name: 'tryon' },
        { name: 'ads' },
      ],
    });
    expect(await call(client, 'get_credits')).toMatchObject({ available: 10 });
    const project = await call(client, 'create_project', { name: 'By an agent', idempotencyKey: 'p1' });
    expect(await call(client, 'create_project', { name: 'By an agent', idempotencyKey: 'p1' })).toEqual(
      project,
    );

    const site = createServer((_, response) => response.end(jpeg));
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${Object(site.address()).port}/salon.jpg`;
    const photo = await call(client, 'import_photo', { projectId: project.id, url });
    site.close();
    expect(photo).toMatchObject({ name: 'salon.jpg', status: 'processing' });
    const { workspaceId } = me;
    const size = { width: 8, height: 6, displayKey: 'k', thumbKey: 'k' };
    await markAssetReady(world.db, { workspaceId, assetId: photo.id, ...size });
    expect(await call(client, 'get_photo', { photoId: photo.id })).toMatchObject({ status: 'ready' });

    const run = { tool: 'staging', photoId: photo.id, input: { room: 'bedroom', style: 'modern' } };
    expect(await call(client, 'price_job', run)).toMatchObject({ dryRun: true, credits: 1 });
    const job = await call(client, 'create_job', run);
    const stages: (string | undefined)[] = [];
    const waiting = client.callTool({ name: 'wait_for_job', arguments: { jobId: job.id } }, undefined, {
      onprogress: ({ message }) => stages.push(message),
    });
    const { fence = 0 } = (await claimJob(world.db, { jobId: job.id })) ?? {};
    await updateJobProgress(world.db, { jobId: job.id, fence }, { stage: 'trace', fraction: 0.5 });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const outputs = [{ index: 0, ...keys, width: 8, height: 6, reportJson: {} }];
    await finishJob(world.db, { jobId: job.id, fence }, { outputs });
    expect((await waiting).structuredContent).toMatchObject({ status: 'succeeded', outputs: [{ width: 8 }] });
    expect(stages).toContain('trace');
    expect(await call(client, 'list_jobs', { photoId: photo.id })).toMatchObject({ data: [{ id: job.id }] });
    await client.close();
  });

  it('says what is wrong so that an agent can act on it', async () => {
    const client = await connect((await api.makeKey(me, ['read'])).token);
    await expect(call(client, 'get_job', { jobId: 'job_none' })).rejects.toThrow(/not_found/);
    await expect(call(client, 'get_job', {})).rejects.toThrow(/input\.invalid/);
    await expect(call(client, 'create_project', { name: 'No' })).rejects.toThrow(/access\.denied/);
    await expect(call(client, 'no_such_tool')).rejects.toThrow(/not_found/);
    await client.close();
  });

  it('opens with a key only', async () => {
    await expect(connect('esc_live_wrong')).rejects.toThrow(/api_key\.invalid/);
    const response = await fetch(server.url, { method: 'POST' });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="Escena"',
    ]);
    expect((await fetch(server.url)).status).toBe(405);
  });
});
