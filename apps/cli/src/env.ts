import os from 'node:os';
import path from 'node:path';
import { type Locale, locales } from '@escena/core/text';
import { type NetworkSettings, networkSettings } from '@escena/diffusion/network-settings';
import { UsageError } from './usage-error.ts';

/** What the shell tells the CLI; read once, here. */
export interface CliEnv {
  readonly locale: Locale;
  /** where the person stood when typing; npm changes the working directory to the project's root */
  readonly directory: string;
  readonly threads: number;
  /** where networks run; `cpu` unless said otherwise */
  readonly device: Device;
  /** manifests and what ships with Escena */
  readonly modelsDir: string;
  readonly models: ModelsEnv;
  /** a running Escena, for what is done there */
  readonly api: { readonly url: string; readonly key: string | undefined };
}

const devices = ['cpu', 'cuda', 'webgpu'] as const;
export type Device = (typeof devices)[number];

/** Where checkpoints are kept and fetched from: what `pullModel` takes. */
export interface ModelsEnv extends NetworkSettings {
  readonly store: string;
}

/** @throws UsageError for a device that nobody knows: a slow answer from another one would be worse */
function readDevice(name: string | undefined): Device {
  const device = devices.find((one) => one === (name || 'cpu'));
  if (device) return device;
  throw new UsageError(`ESCENA_DEVICE=${name}: ${devices.join(', ')}`);
}

const root = path.resolve(import.meta.dirname, '../../..');

/** @throws UsageError naming the variable that is wrong */
export function readEnv(env: NodeJS.ProcessEnv = process.env): CliEnv {
  const language = (env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '').slice(0, 2);
  const directory = env['INIT_CWD'] ?? process.cwd();
  return {
    locale: locales.find((locale) => locale === language) ?? 'en',
    directory,
    threads: Number(env['ESCENA_THREADS']) || os.availableParallelism(),
    device: readDevice(env['ESCENA_DEVICE']),
    modelsDir: path.join(root, 'models'),
    api: { url: env['ESCENA_URL'] || 'http://localhost:3000', key: env['ESCENA_API_KEY'] || undefined },
    models: {
      store: env['ESCENA_MODEL_STORE']
        ? path.resolve(directory, env['ESCENA_MODEL_STORE'])
        : path.join(path.resolve(root, env['ESCENA_DATA'] ?? '.data'), 'models'),
      ...networkSettings(env),
    },
  };
}
