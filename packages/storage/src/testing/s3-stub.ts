import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { takeForm } from './take-form.ts';
import { type TestCredentials, verifySignature } from './verify-signature.ts';

export interface S3Stub {
  readonly endpoint: string;
  /** path → bytes, as a client would see them */
  readonly objects: ReadonlyMap<string, Buffer>;
  /** uploads begun and neither completed nor aborted */
  readonly openUploads: ReadonlyMap<string, unknown>;
  /** method and path of every request let in */
  readonly log: string[];
  /** answers every following write with this status; 0 is back to normal */
  failWrites(status: number): void;
  close(): Promise<void>;
}

/** The part of S3 that the store uses, over real HTTP, with every signature checked. For tests only. */
export async function startS3Stub(credentials: TestCredentials): Promise<S3Stub> {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const log: string[] = [];
  let writeStatus = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const type = request.headers['content-type'] ?? '';
    if (request.method === 'POST' && type.startsWith('multipart/form-data')) {
      const bucket = (request.url ?? '').replaceAll('/', '');
      const taken = await takeForm({ bucket, type, body }, credentials);
      if ('refused' in taken) return fail(response, 403, taken.refused);
      objects.set(taken.path, taken.bytes);
      response.writeHead(204).end();
      return;
    }
    if (!verifySignature(request, body, credentials)) return fail(response, 403, 'SignatureDoesNotMatch');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://stub');
    const { method = '' } = request;
    log.push(`${method} ${pathname}`);
    if ((method === 'PUT' || method === 'POST') && writeStatus) return fail(response, writeStatus, 'Refused');
    if (method === 'GET' && searchParams.get('list-type') === '2')
      return xml(response, listing(pathname, searchParams.get('continuation-token')));
    const uploadId = searchParams.get('uploadId');
    if (method === 'POST' && searchParams.has('uploads')) {
      const id = `upload-${log.length}`;
      uploads.set(id, new Map());
      return xml(
        response,
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    if (uploadId) return multipart(method, uploadId, Number(searchParams.get('partNumber')), pathname);
    if (method === 'PUT') {
      if (request.headers['if-none-match'] === '*' && objects.has(pathname))
        return fail(response, 412, 'PreconditionFailed');
      objects.set(pathname, body);
      return xml(response, '');
    }
    if (method === 'DELETE') {
      objects.delete(pathname);
      response.writeHead(204).end();
      return;
    }
    const object = objects.get(pathname);
    if (!object) return fail(response, 404, 'NoSuchKey');
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    const part = range
      ? object.subarray(Number(range[1]), range[2] ? Number(range[2]) + 1 : undefined)
      : object;
    response.writeHead(range ? 206 : 200, {
      'content-length': part.length,
      'last-modified': new Date().toUTCString(),
    });
    response.end(method === 'HEAD' ? undefined : part);

    function multipart(verb: string, id: string, part: number, path: string): void {
      const parts = uploads.get(id);
      if (!parts) return fail(response, 404, 'NoSuchUpload');
      if (verb === 'PUT') {
        parts.set(part, body);
        response.writeHead(200, { etag: `"part-${part}"` }).end();
        return;
      }
      uploads.delete(id);
      if (verb === 'DELETE') {
        response.writeHead(204).end();
        return;
      }
      const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
      objects.set(path, Buffer.concat(inOrder));
      xml(response, '<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>');
    }
  }

  /** A page of two, so that whoever lists must turn pages. */
  function listing(bucket: string, token: string | null): string {
    const keys = [...objects.keys()]
      .filter((path) => path.startsWith(`${bucket.replace(/\/$/, '')}/sha256/`))
      .sort();
    const from = Number(token ?? 0);
    const more = from + 2 < keys.length;
    const contents = keys.slice(from, from + 2).map((path) => {
      const key = path.slice(path.indexOf('sha256/'));
      return `<Contents><Key>${key}</Key><Size>${objects.get(path)?.length}</Size><LastModified>${new Date().toISOString()}</LastModified></Contents>`;
    });
    const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
    return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const port = await listen(server);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    openUploads: uploads,
    log,
    failWrites(status) {
      writeStatus = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

function xml(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/xml', etag: '"whole"' }).end(body);
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
