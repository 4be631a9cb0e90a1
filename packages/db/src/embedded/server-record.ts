import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/** What a later start must know: kept beside the cluster, readable by its owner only. */
export interface ServerRecord {
  readonly port: number;
  readonly password: string;
}

const passwordBytes = 24;

export function readServerRecord(dir: string): ServerRecord | undefined {
  const file = recordFile(dir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ServerRecord) : undefined;
}

export function writeServerRecord(dir: string, record: ServerRecord): void {
  writeFileSync(recordFile(dir), `${JSON.stringify(record)}\n`, { mode: 0o600 });
}

export function createPassword(): string {
  return randomBytes(passwordBytes).toString('base64url');
}

/** A loopback port nobody listens on: `preferred` if it is free. */
export async function findFreePort(preferred = 0): Promise<number> {
  return (await tryPort(preferred)) ?? (await findFreePort());
}

async function tryPort(port: number): Promise<number | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: '127.0.0.1' }, () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined));
    });
  });
}

function recordFile(dir: string): string {
  return path.join(dir, 'server.json');
}
