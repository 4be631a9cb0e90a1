import os from 'node:os';
import path from 'node:path';
import { stripeEnv } from '@escena/billing/stripe/stripe-env';
import { remoteEnv } from '@escena/remote/remote-policy';
import { storageEnv } from '@escena/storage/open-storage';
import { z } from 'zod';
import { moderationEnv } from './moderation/moderation-env.ts';

const schema = z.object({
  ...storageEnv,
  ...remoteEnv,
  ...stripeEnv,
  ...moderationEnv,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** fewer threads leave room for others on the machine */
  ESCENA_THREADS: z.coerce.number().int().min(1).default(os.availableParallelism()),
  /** checkpoints that jobs may name; as `escena models` fills it */
  ESCENA_MODEL_STORE: z.string().min(1).optional(),
  /** where health and metrics are served; nothing is served without it */
  ESCENA_METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type InferenceEnv = z.infer<typeof schema> & {
  readonly modelsDir: string;
  /** the folder of installed checkpoints */
  readonly modelStore: string;
  /** all of it, for the processes that the worker starts */
  readonly inherited: NodeJS.ProcessEnv;
};

/** @throws Error that lists every variable that is missing or wrong */
export function readEnv(): InferenceEnv {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) throw new Error(`The environment is not complete:\n${z.prettifyError(parsed.error)}`);
  return {
    ...parsed.data,
    modelStore: path.resolve(parsed.data.ESCENA_MODEL_STORE ?? path.join(parsed.data.ESCENA_DATA, 'models')),
    modelsDir: path.resolve(import.meta.dirname, '../../../models'),
    inherited: process.env,
  };
}
