/**
 * A small KServe v2 server for tests: serves one graph through onnxruntime, with the binary extension or in JSON, and can
 * be told to misbehave. Written from the protocol's text, apart from the client: it decodes by its own hand.
 */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InferenceSession, Tensor } from 'onnxruntime-node';

export interface KserveServerOptions {
  readonly graph: string;
  readonly binary?: boolean;
  readonly token?: string;
  /** answers the k-th request (from 0) in its stead; returns whether it did */
  readonly intercept?: (k: number, request: IncomingMessage, response: ServerResponse) => boolean;
  /** changes an inference's answer before it leaves */
  readonly spoil?: (answer: { header: string; body: Buffer; length: string }) => typeof answer;
}

export interface KserveServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly string[];
}

const layouts = {
  FP32: { type: 'float32', of: Float32Array },
  FP16: { type: 'float16', of: Uint16Array },
  INT64: { type: 'int64', of: BigInt64Array },
  INT32: { type: 'int32', of: Int32Array },
} as const;
type Datatype = keyof typeof layouts;
const datatypeOf = (type: string): Datatype =>
  (Object.keys(layouts) as Datatype[]).find((name) => layouts[name].type === type) ?? 'FP32';

export async function startKserveServer(options: KserveServerOptions): Promise<KserveServer> {
  const session = await InferenceSession.create(options.graph, { logSeverityLevel: 3 });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (options.intercept?.(requests.length - 1, request, response)) return;
    serve(session, options, request, response).catch((error: unknown) => {
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: String(error) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await session.release();
    },
  };
}

async function serve(
  session: InferenceSession,
  { binary = true, token, spoil = (answer) => answer }: KserveServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const json = (status: number, value: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  if (token && request.headers.authorization !== `Bearer ${token}`)
    return json(401, { error: 'who are you' });
  if (request.url === '/v2/models/unet' && request.method === 'GET') return json(200, describe(session));
  if (request.url !== '/v2/models/unet/infer' || request.method !== 'POST')
    return json(404, { error: 'no such model' });

  const body = await readAll(request);
  const headerLength = Number(request.headers['inference-header-content-length']);
  const asked = JSON.parse(body.toString('utf8', 0, headerLength)) as {
    inputs: { name: string; datatype: Datatype; shape: number[]; parameters: { binary_data_size: number } }[];
  };
  let at = headerLength;
  const feeds: Record<string, Tensor> = {};
  for (const { name, datatype, shape, parameters } of asked.inputs) {
    const raw = Uint8Array.from(body.subarray(at, (at += parameters.binary_data_size)));
    const { type, of } = layouts[datatype];
    feeds[name] = new Tensor(type, new of(raw.buffer) as Float32Array, shape) as Tensor;
  }
  if (at !== body.length) throw new Error(`${body.length - at} bytes too many`);
  const results = Object.entries(await session.run(feeds));
  const raws = results.map(([, { data }]) =>
    Buffer.from(
      (data as Float32Array).buffer,
      (data as Float32Array).byteOffset,
      (data as Float32Array).byteLength,
    ),
  );
  const outputs = results.map(([name, { type, dims, data }], i) => ({
    name,
    datatype: datatypeOf(type),
    shape: dims,
    ...(binary
      ? { parameters: { binary_data_size: raws[i]?.length } }
      : { data: [...(data as Float32Array)] }),
  }));
  const header = JSON.stringify({ model_name: 'unet', outputs });
  const answer = spoil({
    header,
    body: Buffer.concat(binary ? raws : []),
    length: String(Buffer.byteLength(header)),
  });
  response.writeHead(200, binary ? { 'inference-header-content-length': answer.length } : {});
  response.write(answer.header);
  response.end(answer.body);
}

function describe({ inputMetadata, outputMetadata }: InferenceSession) {
  const tensors = (list: readonly InferenceSession.ValueMetadata[]) =>
    list.map((one) => ({
      name: one.name,
      datatype: one.isTensor ? datatypeOf(one.type) : 'BYTES',
      shape: one.isTensor ? one.shape.map((side) => (typeof side === 'number' ? side : -1)) : [],
    }));
  return {
    name: 'unet',
    platform: 'onnxruntime_onnx',
    inputs: tensors(inputMetadata),
    outputs: tensors(outputMetadata),
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
