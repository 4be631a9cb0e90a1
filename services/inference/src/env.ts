import os from 'node:os';
import path from 'node:path';
import { stripeEnv } from '@escena/billing/stripe/stripe-env';
import { type NetworkSettings, networkSettings } from '@escena/diffusion/network-settings';
import { providers } from '@escena/diffusion/provider';
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
  /** where networks run; a device that is not there fails the job rather than drawing slowly elsewhere */
  ESCENA_DEVICE: z.enum(providers).default('cpu'),
  /** checkpoints that jobs may name; as `escena models` fills it */
  ESCENA_MODEL_STORE: z.string().min(1).optional(),
  /** more descriptions of checkpoints, beside those that come with Escena: a folder of manifests */
  ESCENA_MANIFESTS: z.string().min(1).optional(),
  /** checkpoints that were brought by hand are taken over from here */
  ESCENA_IMPORT: z.string().min(1).optional(),
  /** where health and metrics are served; nothing is served without it */
  ESCENA_METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type InferenceEnv = z.infer<typeof schema> & {
  readonly modelsDir: string;
  /** the folder of installed checkpoints */
  readonly modelStore: string;
  /** what checkpoints may be pulled into that folder, where from and how */
  readonly checkpoints: {
    readonly manifests: readonly string[];
    readonly importFolder: string;
    readonly network: NetworkSettings;
  };
  /** all of it, for the processes that the worker starts */
  readonly inherited: NodeJS.ProcessEnv;
};

/** @throws Error that lists every variable that is missing or wrong */
export function readEnv(): InferenceEnv {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) throw new Error(`The environment is not complete:\n${z.prettifyError(parsed.error)}`);
  const { ESCENA_DATA, ESCENA_MODEL_STORE, ESCENA_MANIFESTS, ESCENA_IMPORT } = parsed.data;
  const modelsDir = path.resolve(import.meta.dirname, '../../../models');
  return {
    ...parsed.data,
    modelStore: path.resolve(ESCENA_MODEL_STORE ?? path.join(ESCENA_DATA, 'models')),
    modelsDir,
    checkpoints: {
      manifests: [modelsDir, ...(ESCENA_MANIFESTS ? [path.resolve(ESCENA_MANIFESTS)] : [])],
      importFolder: path.resolve(ESCENA_IMPORT ?? path.join(ESCENA_DATA, 'import')),
      network: networkSettings(process.env),
    },
    inherited: process.env,
  };
}
