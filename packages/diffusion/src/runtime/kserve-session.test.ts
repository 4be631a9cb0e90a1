import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sessionRows } from '../denoisers/session-rows.ts';
import { parseGenerateCase } from '../generate-request.ts';
import { generate } from '../generate.ts';
import { loadModels } from '../models/load-models.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { type Tensor, tensor } from '../tensor.ts';
import { toRequest } from '../to-request.ts';
import { goldenFolder, goldenPath } from '../testing/golden.ts';
import { decodeResponse } from './kserve-message.ts';
import { openKserveSession } from './kserve-session.ts';
import { openSession } from './session.ts';
import { type KserveServerOptions, startKserveServer } from './testing/kserve-server.ts';

const graph = fileURLToPath(new URL('../../fixtures/plain/unet/model.onnx', import.meta.url));
const serve = (options: Partial<KserveServerOptions> = {}) => startKserveServer({ graph, ...options });
const refusal = (code: string, detail: RegExp) =>
  expect.objectContaining({ code, detail: expect.stringMatching(detail) });

/** Something for every input that a graph declares. */
function feedsFor(
  inputs: readonly { name: string; dims: readonly (number | string)[] }[],
): Record<string, Tensor> {
  const generator = new TorchGenerator(1);
  return Object.fromEntries(
    inputs.map(({ name, dims }) => {
      if (name === 'timestep')
        return [
          name,
          tensor(
            dims.map(() => 1),
            Float32Array.of(500),
          ),
        ];
      const sides = dims.map((side, axis) => (typeof side === 'number' ? side : axis === 0 ? 1 : 8));
      return [name, generator.randn(sides)];
    }),
  );
}

describe('a network that runs elsewhere', () => {
  it.each([true, false])('gives what it gives here, value for value (binary: %s)', async (binary) => {
    await using server = await serve({ binary });
    await using local = await openSession(graph, { threads: 1 });
    await using remote = await openKserveSession({ url: `${server.url}/`, model: 'unet' });
    expect(remote.inputs.map(({ name, type }) => [name, type])).toEqual(
      local.inputs.map(({ name, type }) => [name, type]),
    );
    expect(remote.inputs.map(({ dims }) => dims.length)).toEqual(local.inputs.map(({ dims }) => dims.length));
    const feeds = feedsFor(local.inputs);
    expect(await remote.run(feeds)).toEqual(await local.run(feeds));
  });

  it.skipIf(!goldenFolder)('in float16 as well (reference vectors)', async () => {
    const half = goldenPath('models/sd15-fp16/unet/model.onnx');
    expect(existsSync(half)).toBe(true);
    await using server = await serve({ graph: half });
    await using local = await openSession(half, { threads: 1 });
    await using remote = await openKserveSession({ url: server.url, model: 'unet' });
    expect(remote.inputs[0]?.type).toBe('float16');
    const feeds = feedsFor(local.inputs);
    expect(await remote.run(feeds)).toEqual(await local.run(feeds));
  });

  it('draws a picture with the denoiser elsewhere', async () => {
    await using server = await serve();
    await using remote = await openKserveSession({ url: server.url, model: 'unet' });
    await using models = await loadModels(dirname(dirname(graph)), { threads: 1 });
    const fields = { pipeline: 'text-to-image', steps: 3, seed: 5 };
    const request = await toRequest(parseGenerateCase(fields), () =>
      Promise.reject(new Error('no pictures')),
    );
    const here = await generate(models, request);
    const there = await generate(models, request, { runRows: () => sessionRows(remote) });
    expect(server.requests.length).toBeGreaterThan(3);
    expect(there.latents).toEqual(here.latents);
    expect(there.images).toEqual(here.images);
  });

  it('sends the token', async () => {
    await using server = await serve({ token: 'secret' });
    await using remote = await openKserveSession({ url: server.url, model: 'unet', token: 'secret' });
    expect(remote.outputs).toHaveLength(1);
    await expect(openKserveSession({ url: server.url, model: 'unet' })).rejects.toThrowError(
      refusal('model.unreachable', /401: who are you.*token/),
    );
  });

  it('is asked again while its server is busy', async () => {
    await using server = await serve({
      intercept: (k, _, response) => k === 1 && Boolean(response.writeHead(503).end()),
    });
    await using remote = await openKserveSession({ url: server.url, model: 'unet' });
    await remote.run(feedsFor(remote.inputs));
    expect(server.requests).toEqual([
      'GET /v2/models/unet',
      'POST /v2/models/unet/infer',
      'POST /v2/models/unet/infer',
    ]);
  });
});

describe('a server that cannot be used', () => {
  it.each<[string, Partial<KserveServerOptions>, string, RegExp]>([
    [
      'knows no such model',
      { intercept: (_, __, response) => Boolean(response.writeHead(404).end('{"error": "gone"}')) },
      'model.missing',
      /404: gone/,
    ],
    [
      'fails',
      { intercept: (_, __, response) => Boolean(response.writeHead(500).end('<html>')) },
      'model.unreachable',
      /HTTP 500$/,
    ],
    [
      'is no KServe server',
      { intercept: (_, __, response) => Boolean(response.end('hello')) },
      'model.invalid',
      /no KServe v2 metadata/,
    ],
    ['never answers', { intercept: () => true }, 'model.unreachable', /no answer within 300 ms/],
    [
      'breaks the connection',
      { intercept: (_, request) => Boolean(request.socket.destroy()) },
      'model.unreachable',
      /./,
    ],
    [
      'takes text',
      {
        intercept: (_, __, response) =>
          Boolean(
            response.end(
              '{"name": "x", "inputs": [{"name": "a", "datatype": "BYTES", "shape": [-1]}], "outputs": []}',
            ),
          ),
      },
      'model.unsupported',
      /BYTES/,
    ],
    [
      'sends too much',
      { intercept: (_, __, response) => Boolean(response.end(Buffer.alloc(3_000_000))) },
      'model.unreachable',
      /./,
    ],
  ])('%s', async (_, options, code, detail) => {
    await using server = await serve(options);
    const opening = openKserveSession({
      url: server.url,
      model: 'unet',
      timeoutMs: 300,
      maxBytes: 2_000_000,
    });
    await expect(opening).rejects.toThrowError(refusal(code, detail));
  });

  it('is not there', async () => {
    await expect(openKserveSession({ url: 'http://127.0.0.1:9', model: 'unet' })).rejects.toThrowError(
      expect.objectContaining({ code: 'model.unreachable' }),
    );
  });

  it.each<[string, KserveServerOptions['spoil'], RegExp]>([
    ['a body that is cut off', (answer) => ({ ...answer, body: answer.body.subarray(1) }), /body ends/],
    ['a header beyond the body', (answer) => ({ ...answer, length: '99999999' }), /header of 99999999/],
    ['no JSON', (answer) => ({ ...answer, header: ' '.repeat(answer.header.length) }), /cannot be read/],
    [
      'another shape',
      (answer) => ({ ...answer, header: answer.header.replace('"shape":[1,', '"shape":[2,') }),
      /bytes for FP32/,
    ],
    [
      'another output',
      (answer) => ({ ...answer, header: answer.header.replace('out_sample', 'in__sample') }),
      /is not there/,
    ],
  ])('answers with %s', async (_, spoil, detail) => {
    await using server = await serve({ spoil });
    await using remote = await openKserveSession({ url: server.url, model: 'unet' });
    await expect(remote.run(feedsFor(remote.inputs))).rejects.toThrowError(refusal('model.invalid', detail));
  });

  it('refuses the feeds: its words are told', async () => {
    await using server = await serve();
    await using remote = await openKserveSession({ url: server.url, model: 'unet' });
    const { timestep: _, ...feeds } = feedsFor(remote.inputs);
    await expect(remote.run(feeds)).rejects.toThrowError(refusal('model.invalid', /HTTP 400: .*timestep/));
    await expect(remote.run({ ...feeds, nothing: feeds.sample as Tensor })).rejects.toThrowError(
      refusal('model.invalid', /nothing: the server’s model has no such input/),
    );
  });
});

it('reads nested lists', () => {
  const json = {
    outputs: [
      {
        name: 'a',
        datatype: 'INT64',
        shape: [2, 2],
        data: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
  };
  expect(decodeResponse({ headers: {}, body: Buffer.from(JSON.stringify(json)) })).toEqual(
    new Map([['a', tensor([2, 2], Float32Array.of(1, 2, 3, 4))]]),
  );
});
