import { storageEnv } from '@escena/storage/open-storage';
import { z } from 'zod';

const schema = z.object({
  ...storageEnv,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** where people and pages reach Escena: `/v1/` there leads here */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  ESCENA_ADS_PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** proxies of one's own in front: that many addresses at the end of `X-Forwarded-For` are theirs */
  ESCENA_PROXIES: z.coerce.number().int().min(0).max(8).default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** @throws Error that lists every variable that is missing or wrong */
export function readEnv(): z.infer<typeof schema> {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) throw new Error(`The environment is not complete:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
