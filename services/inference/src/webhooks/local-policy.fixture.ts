import type { BlockList } from 'node:net';
import type { RemotePolicy } from '@escena/remote/remote-policy';

/** Lets tests reach receivers on this machine, on any port. */
export function localPolicy(allowed: BlockList): RemotePolicy {
  allowed.addSubnet('127.0.0.0', 8, 'ipv4');
  return {
    allowed,
    ports: { has: () => true } as unknown as ReadonlySet<number>,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  };
}
