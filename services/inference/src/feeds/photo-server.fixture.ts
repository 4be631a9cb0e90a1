/** Somebody's shop: photos at `/photo/….jpg`, and other answers that a photo's address may give. */
import { createServer } from 'node:http';

/** The first bytes of a JPEG and some more: the tests' ingest looks no further. */
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 200 }, (_, i) => i)]);

export interface PhotoServer extends AsyncDisposable {
  readonly url: string;
  /** paths that were asked for */
  readonly asked: string[];
}

export async function startPhotoServer(): Promise<PhotoServer> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url.startsWith('/photo/')) response.writeHead(200, { 'content-type': 'image/jpeg' }).end(photo);
    else if (url.startsWith('/page')) response.writeHead(200).end('<html>no photo</html>');
    else if (url.startsWith('/inside')) response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
