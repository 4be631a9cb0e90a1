/** A process that begins a request which must happen once, and never ends it: to be killed. */
import { createDb } from '@escena/db/create-db';
import { claimAnswer } from '@escena/db/idempotency/claim-answer';
import { inTransaction } from '@escena/db/in-transaction';
import { createProject } from '@escena/db/projects/create-project';

const [url = '', apiKeyId = '', workspaceId = '', requestHash = ''] = process.argv.slice(2);
const db = createDb({ url, poolSize: 1 });
await inTransaction(db, async (tx) => {
  await claimAnswer(tx, { apiKeyId, workspaceId, key: 'killed', requestHash });
  await createProject(tx, { workspaceId, name: 'Half done' });
  process.send?.('ready');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
