import path from 'node:path';
import { z } from 'zod';

export const root = path.resolve(import.meta.dirname, '../../..');

const schema = z.object({
  /** one's own PostgreSQL; the embedded one is started without it */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ESCENA_DATA: z.string().min(1).default(path.join(root, '.data')),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** the address to listen on; anything but loopback opens the app to the network */
  /** ads in a process of their own, at this port of the same host */
  ESCENA_ADS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
});

export type LauncherEnv = z.infer<typeof schema> & { readonly inherited: NodeJS.ProcessEnv };

/** @throws Error that lists every variable that is wrong */
export function readEnv(): LauncherEnv {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) throw new Error(`The environment is not right:\n${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, ESCENA_DATA: path.resolve(parsed.data.ESCENA_DATA), inherited: process.env };
}
