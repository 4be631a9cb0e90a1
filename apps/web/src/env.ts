import { accountsEnv } from '@escena/accounts/accounts-env';
import { stripeEnv } from '@escena/billing/stripe/stripe-env';
import { mailEnv } from '@escena/mail/mail-env';
import { remoteEnv } from '@escena/remote/remote-policy';
import { storageEnv } from '@escena/storage/open-storage';
import { z } from 'zod';
import { servicesEnv } from './server/sign-in-services.ts';

const schema = z.object({
  ...storageEnv,
  ...remoteEnv,
  ...stripeEnv,
  ...mailEnv,
  ...accountsEnv,
  ...servicesEnv,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** signs next-auth's tokens */
  NEXTAUTH_SECRET: z.string().min(32),
  /** where people reach this app; `https:` makes its cookies secure */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  /** `1` when the server listens on this machine only: being at the machine is then proof of being the owner */
  ESCENA_LOCAL: z.enum(['0', '1']).default('0'),
  /** proxies of one's own in front: that many addresses at the end of `X-Forwarded-For` are theirs */
  ESCENA_PROXIES: z.coerce.number().int().min(0).max(8).default(0),
  /** requests a minute to the public API */
  ESCENA_API_KEY_RATE: z.coerce.number().int().min(1).max(1_000_000).default(300),
  ESCENA_API_WORKSPACE_RATE: z.coerce.number().int().min(1).max(1_000_000).default(600),
  /** jobs of a workspace that may wait or run at the same time */
  ESCENA_JOBS_PER_WORKSPACE: z.coerce.number().int().min(1).default(100),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * The environment, checked once: at the first request (the start waits for /healthz), not at import, as `next build` has none.
 * @throws Error that lists every variable that is missing or wrong
 */
export function env(): Env {
  parsed ??= parse();
  return parsed;
}

function parse(): Env {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  throw new Error(`The environment is not complete:\n${z.prettifyError(result.error)}`);
}
