/** An ad server in a process of its own, to be killed: `server.fixture.ts DATABASE_URL`, answers with its port over IPC. */
import { createDb } from '@escena/db/create-db';
import { watchChanges } from '@escena/db/watch-changes';
import { createAdServer } from '../create-ad-server.ts';
import { listen } from '../listen.ts';

const [, , url = ''] = process.argv;
const server = createAdServer({
  db: createDb({ url }),
  storage: { read: async () => new Uint8Array() },
  changes: watchChanges({ url, signal: new AbortController().signal }),
  publicUrl: 'http://ads.test',
  report: (error) => process.stderr.write(`${error.message}\n`),
});
const { port } = await listen(server, { port: 0, host: '127.0.0.1', proxies: 0 });
process.send?.({ port });
