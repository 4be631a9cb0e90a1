import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { AppError } from '@escena/core/app-error';
import { z } from 'zod';

export interface RemoteAddress {
  readonly address: string;
  readonly family: number;
}

export interface RemotePolicy {
  readonly ports: ReadonlySet<number>;
  /** private networks that may be reached all the same */
  readonly allowed: BlockList;
  /** every address of a name */
  readonly resolve: (hostname: string) => Promise<readonly RemoteAddress[]>;
}

const maxUrlLength = 2048;

const network = z.string().transform((text, context) => {
  const [address = '', prefix = ''] = text.split('/');
  const family = isIP(address);
  const bits = Number(prefix);
  if (family !== 0 && /^\d+$/.test(prefix) && bits <= (family === 4 ? 32 : 128))
    return { address, bits, family: family === 4 ? ('ipv4' as const) : ('ipv6' as const) };
  context.addIssue(`${text} is no network, as 10.1.0.0/16 is`);
  return z.NEVER;
});

const list = (text: string) => text.split(/[\s,]+/).filter((word) => word !== '');

/** The environment that says what may be reached; apps compose it into their own. */
export const remoteEnv = {
  /** private networks of one's own, as `10.1.0.0/16,fd00:1::/32` */
  ESCENA_REMOTE_NETWORKS: z.string().default('').transform(list).pipe(z.array(network)),
  /** ports that addresses may name */
  ESCENA_REMOTE_PORTS: z
    .string()
    .default('80,443')
    .transform(list)
    .pipe(z.array(z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(65_535))).min(1)),
};

export type RemoteEnv = z.infer<z.ZodObject<typeof remoteEnv>>;

export function createRemotePolicy(env: RemoteEnv): RemotePolicy {
  const allowed = new BlockList();
  for (const { address, bits, family } of env.ESCENA_REMOTE_NETWORKS)
    allowed.addSubnet(address, bits, family);
  return {
    allowed,
    ports: new Set(env.ESCENA_REMOTE_PORTS),
    resolve: (hostname) => lookup(hostname, { all: true, verbatim: true }),
  };
}

/**
 * The address, if its form alone does not rule it out: http or https, an allowed port, no user or password. Where its name
 * leads is looked at when it is fetched.
 * @throws AppError `remote.url`
 */
export function checkRemoteUrl(text: string, { ports }: Pick<RemotePolicy, 'ports'>): URL {
  const refuse = (detail: string) => new AppError('remote.url', { detail });
  if (text.length > maxUrlLength) throw refuse(`longer than ${maxUrlLength} characters`);
  if (!URL.canParse(text)) throw refuse('not an absolute URL');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('only http and https');
  if (url.username !== '' || url.password !== '') throw refuse('no user or password in it');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  if (!ports.has(port)) throw refuse(`port ${port} is not allowed`);
  return url;
}
