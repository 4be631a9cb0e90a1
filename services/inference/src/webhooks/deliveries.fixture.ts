/** A process that sends webhooks from the database of its first argument, to be killed. */
import { BlockList } from 'node:net';
import { createDb } from '@escena/db/create-db';
import { startDeliveries } from './start-deliveries.ts';
import { localPolicy } from './local-policy.fixture.ts';

startDeliveries({
  db: createDb({ url: process.argv[2] ?? '', poolSize: 2 }),
  policy: localPolicy(new BlockList()),
  onError: () => {},
  leaseSeconds: 2,
});
process.send?.('ready');
